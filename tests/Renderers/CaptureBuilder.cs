using System.Collections.Immutable;

namespace Weft.Renderers.Tests;

/// <summary>Captures written as the tree that they hold: one line per call
/// path, indented by two spaces per level, <c>milliseconds name</c>.</summary>
internal sealed class CaptureBuilder
{
    private const long Millisecond = 1_000_000;

    private List<ProfiledMethod> _methods = [];
    private readonly List<ThreadCapture> _threads = [];
    private readonly List<WaitingPath> _waits = [];

    internal CaptureHeader Header { get; set; } = new()
    {
        Program = "Shop",
        Arguments = "--orders 10",
        ProcessId = 4711,
        Machine = "build-7",
        OperatingSystem = "Debian GNU/Linux 12 (X64)",
        Runtime = ".NET 10.0.12",
        ProcessorCount = 8,
        StartedAt = new DateTimeOffset(2026, 11, 22, 14, 54, 51, TimeSpan.FromHours(1)),
        Duration = 1000 * Millisecond,
        CpuTime = 900 * Millisecond,
        Interval = Millisecond,
        Recorder = "calltree",
    };

    /// <summary>Adds a thread. A sample is counted for each millisecond, and
    /// all of it was computing unless said otherwise.</summary>
    internal CaptureBuilder Thread(
        string name, string tree, bool pool = false, long outside = 0, long gc = 0, long unattributed = 0,
        long truncated = 0, int? cpuPercent = 100)
    {
        var paths = ImmutableArray.CreateBuilder<CallPath>();
        var open = new List<int>();
        foreach (var line in tree.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var text = line.TrimStart();
            var level = (line.Length - text.Length) / 2;
            var space = text.IndexOf(' ', StringComparison.Ordinal);
            var milliseconds = long.Parse(text[..space], System.Globalization.CultureInfo.InvariantCulture);
            open.RemoveRange(level, open.Count - level);
            paths.Add(
                new CallPath(level == 0 ? -1 : open[level - 1], Method(text[(space + 1)..]), milliseconds * Millisecond,
                    milliseconds)
                { Cpu = cpuPercent * milliseconds * Millisecond / 100 });
            open.Add(paths.Count - 1);
        }

        _threads.Add(new ThreadCapture
        {
            Id = _threads.Count + 1,
            Name = name,
            IsThreadPool = pool,
            Outside = outside * Millisecond,
            GarbageCollection = gc * Millisecond,
            Unattributed = unattributed * Millisecond,
            SampleCount = paths.Sum(static path => path.SampleCount),
            TruncatedSampleCount = truncated,
            Cpu = cpuPercent is null ? null : paths.Sum(static path => path.Cpu),
            Paths = paths.ToImmutable(),
        });
        return this;
    }

    /// <summary>Adds what was counted on the last thread's paths, in their order.</summary>
    internal CaptureBuilder Counts(long? probeCost, params CallPath[] counts)
    {
        Header = Header with { ProbeCost = probeCost };
        _threads[^1] = _threads[^1] with
        {
            Paths =
            [
                .. _threads[^1].Paths.Zip(counts, static (path, count) => path with
                {
                    Calls = count.Calls,
                    Allocated = count.Allocated,
                    GarbageCollection = count.GarbageCollection,
                }),
            ],
        };
        return this;
    }

    /// <summary>Adds waits, written like a thread.</summary>
    internal CaptureBuilder Waits(string tree)
    {
        foreach (var path in new CaptureBuilder { _methods = _methods }.Thread("", tree)._threads[0].Paths)
        {
            _waits.Add(new WaitingPath(path.Parent, path.Method, path.Self));
        }

        return this;
    }

    internal Capture Build() =>
        new() { Header = Header, Methods = [.. _methods], Threads = [.. _threads], Waits = [.. _waits] };

    /// <summary>Index of the method <c>Type.Name</c>, in a file named for the
    /// type, on the line of its first appearance.</summary>
    private int Method(string name)
    {
        var index = _methods.FindIndex(method => $"{method.Type}.{method.Name}" == $"Shop.{name}");
        if (index >= 0)
        {
            return index;
        }

        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var (type, member) = dot < 0 ? ("Program", name) : (name[..dot], name[(dot + 1)..]);
        _methods.Add(
            new ProfiledMethod(FrameKind.Method, member, $"Shop.{type}", $"src/{type}.cs", 10 + _methods.Count,
                "Shop"));
        return _methods.Count - 1;
    }
}
