using System.Diagnostics;

namespace Weft.EndToEnd.Tests.Processes;

/// <summary>
/// The compiler that stays in memory between builds, as on most machines of users, but one that only this run knows:
/// starting a compiler anew takes two seconds of processor time for each project.
/// </summary>
internal static class CompilerServer
{
    private static readonly string s_id = $"weft-tests-{Environment.ProcessId}-{Guid.NewGuid():N}";

    // Whichever test project has used it: not all of them have a fixture that outlives their builds.
    static CompilerServer() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => End();

    /// <summary>Lets the builds of a process use it.</summary>
    public static void Offer(ProcessStartInfo start)
    {
        start.Environment["UseSharedCompilation"] = "true";
        start.Environment["SharedCompilationId"] = s_id;
    }

    /// <summary>Ends it; elsewhere than on Linux it ends when nobody has asked it for ten minutes.</summary>
    public static void End()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (IsServer(process.Id))
                {
                    process.Kill();
                }
            }
        }
    }

    // By the name of its pipe, which no other server of this machine has.
    private static bool IsServer(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Split('\0').Contains("-pipename:" + s_id);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
