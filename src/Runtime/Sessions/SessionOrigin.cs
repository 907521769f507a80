using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>The surroundings of a session at its start, from which its header is made at its end.</summary>
internal sealed record SessionOrigin(string Program, DateTimeOffset StartedAt, TimeSpan CpuTime)
{
    /// <summary>Reads the surroundings.</summary>
    public static SessionOrigin Now(string program) => new(program, DateTimeOffset.Now, ProcessCpuTime());

    /// <summary>Describes a session of this origin.</summary>
    /// <param name="session">The session.</param>
    /// <param name="duration">Nanoseconds since its start.</param>
    public CaptureHeader ToHeader(Session session, long duration) => new()
    {
        Program = Program,
        Arguments = string.Join(' ', Environment.GetCommandLineArgs().Skip(1).Select(Quote)),
        ProcessId = Environment.ProcessId,
        Machine = Environment.MachineName,
        OperatingSystem = $"{RuntimeInformation.OSDescription} ({RuntimeInformation.ProcessArchitecture})",
        Runtime = RuntimeInformation.FrameworkDescription + (RuntimeFeature.IsDynamicCodeCompiled ? "" : " NativeAOT"),
        ProcessorCount = Environment.ProcessorCount,
        StartedAt = StartedAt,
        Duration = duration,
        CpuTime = (ProcessCpuTime() - CpuTime).Ticks * (1_000_000 / TimeSpan.TicksPerMillisecond),
        Interval = session.Interval,
        Recorder = session.Recorder.Name,
    };

    private static string Quote(string argument) => argument.Length == 0 || argument.Contains(' ') ? $"\"{argument}\"" : argument;

    private static TimeSpan ProcessCpuTime()
    {
#if NET9_0_OR_GREATER
        return OperatingSystem.IsBrowser() || OperatingSystem.IsIOS() || OperatingSystem.IsTvOS() ? default : Environment.CpuUsage.TotalTime;
#else
        using var process = System.Diagnostics.Process.GetCurrentProcess();
        return process.TotalProcessorTime;
#endif
    }
}
