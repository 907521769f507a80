using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The surroundings of a session at its start, from which its header is made at its end.</summary>
internal sealed class SessionOrigin
{
    private readonly string _program;
    private readonly DateTimeOffset _startedAt = WallClock.Now;
    private readonly TimeSpan _cpuTime = ProcessCpuTime();

    /// <summary>Reads the surroundings.</summary>
    public SessionOrigin(string program) => _program = program;

    /// <summary>Describes a session of this origin.</summary>
    /// <param name="session">The session.</param>
    /// <param name="recorder">Name of its recorder.</param>
    /// <param name="duration">Nanoseconds since its start.</param>
    public CaptureHeader ToHeader(SessionRecord session, string recorder, long duration) => new()
    {
        Program = _program,
        Arguments = ArgumentsOf(Environment.GetCommandLineArgs()),
        SourceCommit = WovenAssembly.CommitOf(_program),
        WovenMembers = WovenAssembly.WovenMembers(),
        TrivialMembers = WovenAssembly.TrivialMembers(),
        Unrecorded = OtherRuntimes.Woven(),
        ProcessId = Environment.ProcessId,
        Machine = Environment.MachineName,
        OperatingSystem = $"{SystemName.Text} ({RuntimeInformation.ProcessArchitecture})",
        Runtime = RuntimeInformation.FrameworkDescription + (RuntimeFeature.IsDynamicCodeCompiled ? "" : " NativeAOT"),
        ProcessorCount = Environment.ProcessorCount,
        StartedAt = _startedAt,
        Duration = duration,
        CpuTime = (ProcessCpuTime() - _cpuTime).Ticks * (1_000_000 / TimeSpan.TicksPerMillisecond),
        Interval = session.Bounds.Interval,
        ProbeCost = (session.Counts & CountOptions.Calls) != 0
            ? ProbeCost.Measure(session.Counts | ActiveSessions.CountsOf(ActiveSessions.Current))
            : null,
        Recorder = recorder,
    };

    // The first is the program itself.
    private static string ArgumentsOf(string[] commandLine) =>
        string.Join(" ", Array.ConvertAll(commandLine, Quote), 1, commandLine.Length - 1);

    private static string Quote(string argument) =>
        argument.Length == 0 || argument.Contains(' ') ? $"\"{argument}\"" : argument;

    private static TimeSpan ProcessCpuTime()
    {
#if NET9_0_OR_GREATER
        return OperatingSystem.IsBrowser() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS()
            ? default : Environment.CpuUsage.TotalTime;
#else
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.TotalProcessorTime;
#endif
    }
}
