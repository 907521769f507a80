namespace Weft;

/// <summary>
/// Turns a parsed document into a <see cref="Capture"/> after checking every promise of the model, so
/// that no renderer meets an index out of range, a cycle, a negative time or a sum that overflows.
/// </summary>
internal static class CaptureValidation
{
    /// <exception cref="CaptureFormatException">The document breaks a promise;
    /// the message names the source and the first broken member.</exception>
    internal static Capture Validate(CaptureDocument document, int version, string source)
    {
        var check = new CaptureCheck(source);
        var header = check.Present(document.Header, "header");
        var methods = check.Present(document.Methods, "methods");
        var threads = check.Present(document.Threads, "threads");
        var texts = document.Texts ?? [];
        var formatOne = version == 1 ? new FormatOneColumns(check) : null;
        var waits = formatOne?.OfWaits(document) ?? new ColumnTable(
            check, check.Present(document.WaitColumns, "waitColumns"), "waitColumns",
            static index => $"waitColumns, row {index}");
        var capture = new Capture
        {
            Header = HeaderValidation.ToHeader(header, "header", check),
            Parts = new PartsValidation(check, threads.Length, waits.Count).Validate(document.Parts ?? []),
            Methods = [.. methods.Select((method, i) => ToMethod(method, $"methods[{i}]", check))],
            Texts = [.. texts.Select((text, i) => check.Present(text, $"texts[{i}]"))],
            Threads =
            [
                .. threads.Select((part, i) =>
                {
                    var place = $"threads[{i}]";
                    var thread = check.Present(part, place);
                    var table = formatOne?.OfThread(thread, place) ?? new ColumnTable(
                        check, check.Present(thread.Columns, $"{place}.columns"), $"{place}.columns",
                        index => $"{place}.columns, row {index}");
                    return ToThread(thread, table, place, methods.Length, texts.Length, check);
                }),
            ],
            Waits = new LongestValidation(check).ToWaits(
                waits.ToWaits(methods.Length), document.LongestWaits ?? []),
            WaitColumns = waits.ToValues(texts.Length),
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

    private static ThreadCapture ToThread(
        CaptureDocument.ThreadPart thread, ColumnTable table, string place, int methodCount, int textCount,
        CaptureCheck check)
    {
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
            Paths = table.ToPaths(methodCount),
            Columns = table.ToValues(textCount),
        };
        return thread.Longest is null
            ? capture
            : capture with
            {
                Longest = new LongestValidation(check).ToLongest(thread.Longest, capture,
                $"{place}.longest")
            };
    }

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
