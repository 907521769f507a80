using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Weft.EndToEnd.Tests.Processes;

/// <summary>
/// Sends signals to a child of this process and to nothing else, also when the child has just ended: a number can by
/// then be somebody else's, a descriptor of a process never.
/// </summary>
internal sealed class OwnChild : IDisposable
{
    private const nint OpenProcess = 434;
    private const nint SendSignal = 424;

    private readonly Process _process;
    private readonly nint _descriptor;

    /// <summary>Takes hold of a process that has just been started.</summary>
    public OwnChild(Process process)
    {
        _process = process;
        _descriptor = Call(OpenProcess, process.Id, 0, 0, 0);
    }

    /// <summary>Sends a signal by its name; nothing happens if the process has ended.</summary>
    public void Signal(string name)
    {
        int number = NumberOf(name);
        if (_descriptor >= 0)
        {
            _ = Call(SendSignal, _descriptor, number, 0, 0);
        }
        else if (!_process.HasExited)
        {
            // A system without such descriptors.
            _ = SendByNumber(_process.Id, number);
        }
    }

    public void Dispose()
    {
        if (_descriptor >= 0)
        {
            _ = Close((int)_descriptor);
        }
    }

    private static int NumberOf(string name) => name switch
    {
        "HUP" => 1,
        "INT" => 2,
        "QUIT" => 3,
        "KILL" => 9,
        "USR1" => OperatingSystem.IsLinux() ? 10 : 30,
        "TERM" => 15,
        "CONT" => OperatingSystem.IsLinux() ? 18 : 19,
        "STOP" => OperatingSystem.IsLinux() ? 19 : 17,
        _ => throw new ArgumentException($"No test needs the signal {name} so far.", nameof(name)),
    };

    [DllImport("libc", EntryPoint = "syscall")]
    private static extern nint Call(nint number, nint first, nint second, nint third, nint fourth);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendByNumber(int process, int signal);

    [DllImport("libc", EntryPoint = "close")]
    private static extern int Close(int descriptor);
}
