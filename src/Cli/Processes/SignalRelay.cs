using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Weft.Cli.Processes;

/// <summary>
/// While it lives, signals end the program that the tool runs and not the tool, which waits for the program's report.
/// </summary>
internal sealed class SignalRelay : IDisposable
{
    private readonly Process _program;
    private readonly PosixSignalRegistration[] _registrations;

    /// <summary>Begins to pass signals on to a program that has started.</summary>
    internal SignalRelay(Process program)
    {
        _program = program;
        _registrations = [.. new[]
        {
            PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM, PosixSignal.SIGHUP,
        }.Select(signal => PosixSignalRegistration.Create(signal, Pass))];
    }

    /// <summary>Lets signals end the tool again.</summary>
    public void Dispose() => Array.ForEach(_registrations, static one => one.Dispose());

    private void Pass(PosixSignalContext context)
    {
        context.Cancel = true;
        var isKey = context.Signal is PosixSignal.SIGINT or PosixSignal.SIGQUIT;

        // A key of the terminal goes to all processes in front of it, to the program, too: a second signal would end
        // a program that asks for one to stop in order, and for two to stop at once.
        if (OperatingSystem.IsWindows() || (isKey && IsInFrontOfTerminal()) || _program.HasExited)
        {
            return;
        }

        _ = Kill(_program.Id, context.Signal switch
        {
            PosixSignal.SIGHUP => 1,
            PosixSignal.SIGINT => 2,
            PosixSignal.SIGQUIT => 3,
            _ => 15,
        });
    }

    private static bool IsInFrontOfTerminal()
    {
        for (var descriptor = 0; descriptor <= 2; descriptor++)
        {
            if (ForegroundGroup(descriptor) is > 0 and var group)
            {
                return group == OwnGroup();
            }
        }

        return false;
    }

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int Kill(int process, int signal);

    [DllImport("libc", EntryPoint = "tcgetpgrp")]
    private static extern int ForegroundGroup(int descriptor);

    [DllImport("libc", EntryPoint = "getpgrp")]
    private static extern int OwnGroup();
}
