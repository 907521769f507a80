using System.Collections.Immutable;

namespace Weft;

/// <summary>
/// Turns a parsed document into a <see cref="Capture"/> after checking every promise of the model, so
/// that no renderer meets an index out of range, a cycle, a negative time or a sum that overflows.
/// </summary>
internal static class CaptureValidation
{
    private const int FieldsPerPath = 4;
    private const int FieldsPerWait = 3;

    /// <exception cref="CaptureFormatException">The document breaks a promise;
    /// the message names the source and the first broken member.</exception>
    internal static Capture Validate(CaptureDocument document, string source)
    {
        var check = new CaptureCheck(source);
        var header = check.Present(document.Header, "header");
        var methods = check.Present(document.Methods, "methods");
        var threads = check.Present(document.Threads, "threads");
        var capture = new Capture
        {
            Header = HeaderValidation.ToHeader(header, "header", check),
            Parts = new PartsValidation(check, threads.Length, document.Waits?.Length ?? 0)
                .Validate(document.Parts ?? []),
            Methods = [.. methods.Select((method, i) => ToMethod(method, $"methods[{i}]", check))],
            Threads = [.. threads.Select((thread, i) => ToThread(thread, $"threads[{i}]", methods.Length, check))],
            Waits = new LongestValidation(check).ToWaits(ToWaits(document.Waits ?? [], methods.Length, check),
                document.LongestWaits ?? [], document.WaitEnds),
            Sources = new SourceValidation(check, methods.Length).Validate(document.Sources ?? []),
            RecorderFailures = document.RecorderFailures is null
                ? 0 : check.NotNegative(document.RecorderFailures, "recorderFailures"),
        };
        RequireFiniteSums(capture, check);
        return document.Timeline is { } timeline
            ? capture with { Timeline = new TimelineValidation(check, capture).Validate(timeline) } : capture;
    }

    private static ProfiledMethod ToMethod(CaptureDocument.MethodPart? part, string place, CaptureCheck check)
    {
        var method = check.Present(part, place);
        var kind = FrameKindName.Parse(check.Present(method.Kind, $"{place}.kind"));
        return new ProfiledMethod(
            kind ?? throw check.Damaged($"{place}.kind is none of method, region, unknown"),
            check.Present(method.Name, $"{place}.name"),
            check.Present(method.Type, $"{place}.type"),
            check.Present(method.File, $"{place}.file"),
            (int)check.NotNegative(method.Line, $"{place}.line"),
            check.Present(method.Assembly, $"{place}.assembly"))
        {
            Group = method.Group ?? "",
            IsIdle = method.Idle ?? false,
        };
    }

    private static ThreadCapture ToThread(CaptureDocument.ThreadPart? part, string place, int methodCount,
        CaptureCheck check)
    {
        var thread = check.Present(part, place);
        var capture = new ThreadCapture
        {
            Id = check.Present(thread.Id, $"{place}.id"),
            Name = check.Present(thread.Name, $"{place}.name"),
            IsThreadPool = check.Present(thread.ThreadPool, $"{place}.threadPool"),
            Outside = check.NotNegative(thread.Outside, $"{place}.outside"),
            GarbageCollection = check.NotNegative(thread.GarbageCollection, $"{place}.garbageCollection"),
            Unattributed = check.NotNegative(thread.Unattributed ?? thread.NotCollected, $"{place}.unattributed"),
            SampleCount = check.NotNegative(thread.Samples, $"{place}.samples"),
            TruncatedSampleCount = check.NotNegative(thread.TruncatedSamples, $"{place}.truncatedSamples"),
            Cpu = thread.Cpu is null ? null : check.NotNegative(thread.Cpu, $"{place}.cpu"),
            Allocated = thread.Allocated is null ? null : check.NotNegative(thread.Allocated, $"{place}.allocated"),
            LastProbe = thread.LastProbe is null ? null : check.NotNegative(thread.LastProbe, $"{place}.lastProbe"),
            Paths = ToColumns(ToPaths(check.Present(thread.Paths, $"{place}.paths"), place, methodCount, check), thread,
                place, check),
        };
        return thread.Longest is null
            ? capture
            : capture with
            {
                Longest = new LongestValidation(check).ToLongest(thread.Longest, capture,
                $"{place}.longest")
            };
    }

    private static ImmutableArray<CallPath> ToPaths(long[]?[] rows, string place, int methodCount, CaptureCheck check)
    {
        var paths = ImmutableArray.CreateBuilder<CallPath>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not { Length: FieldsPerPath } row)
            {
                throw check.Damaged($"{place}.paths[{i}] is not [parent, method, self, samples]");
            }

            var (parent, method, self, samples) = (row[0], row[1], row[2], row[3]);
            var problem = ProblemOfPlace(i, parent, method, methodCount)
                ?? (self < 0 ? $"self time {self} is negative"
                : samples < 0 ? $"sample count {samples} is negative"
                : null);
            if (problem is not null)
            {
                throw check.Damaged($"{place}.paths[{i}]: {problem}");
            }

            paths.Add(new CallPath((int)parent, (int)method, self, samples));
        }

        return paths.MoveToImmutable();
    }

    /// <summary>The paths, with the numbers that the document keeps in separate lists.</summary>
    private static ImmutableArray<CallPath> ToColumns(ImmutableArray<CallPath> paths, CaptureDocument.ThreadPart thread,
        string place, CaptureCheck check)
    {
        var cpu = check.Column(thread.PathCpu, paths.Length, $"{place}.pathCpu");
        var calls = check.Column(thread.PathCalls, paths.Length, $"{place}.pathCalls");
        var allocated = check.Column(thread.PathAllocated, paths.Length, $"{place}.pathAllocated");
        var paused = check.Column(thread.PathGarbageCollection, paths.Length, $"{place}.pathGarbageCollection");
        return (cpu ?? calls ?? allocated ?? paused) is null
            ? paths
            : [.. paths.Select(
                (path, i) =>
                    path with { Cpu = cpu?[i], Calls = calls?[i], Allocated = allocated?[i],
                        GarbageCollection = paused?[i] })];
    }

    private static ImmutableArray<WaitingPath> ToWaits(long[]?[] rows, int methodCount, CaptureCheck check)
    {
        var paths = ImmutableArray.CreateBuilder<WaitingPath>(rows.Length);
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i] is not { Length: FieldsPerWait } row)
            {
                throw check.Damaged($"waits[{i}] is not [parent, method, wait]");
            }

            var (parent, method, wait) = (row[0], row[1], row[2]);
            if ((ProblemOfPlace(i, parent, method, methodCount)
                ?? (wait < 0 ? $"wait {wait} is negative" : null)) is { } problem)
            {
                throw check.Damaged($"waits[{i}]: {problem}");
            }

            paths.Add(new WaitingPath((int)parent, (int)method, wait));
        }

        return paths.MoveToImmutable();
    }

    private static string? ProblemOfPlace(int index, long parent, long method, int methodCount)
        => parent < -1 || parent >= index ? $"parent {parent} is not an earlier path"
        : method < 0 || method >= methodCount ? $"method {method} is not in the list of {methodCount} methods"
        : null;

    private static void RequireFiniteSums(Capture capture, CaptureCheck check)
    {
        try
        {
            CaptureSums.RequireFinite(capture);
        }
        catch (OverflowException)
        {
            throw check.Damaged("its times or counts add up to more than 64 bits hold");
        }
    }
}
