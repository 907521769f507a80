using System.Diagnostics;
using System.Text;

namespace Weft.EndToEnd.Tests.Processes;

/// <summary>A process under test. It never outlives the test: it is killed,
/// with its children, when it takes too long or is disposed.</summary>
public sealed class ChildProcess : IDisposable
{
    // Generous, because it only decides how long a broken test hangs:
    // publishing with NativeAOT takes half a minute on two idle cores, and others may be busy on them.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    // A shell makes what runs in its background ignore SIGINT and SIGQUIT, and a process passes that on to its
    // children: tests that run there would wait for ever for the end of a program that they have interrupted.
    private static readonly string[] s_defaultSignals =
        OperatingSystem.IsLinux() ? ["env", "--default-signal=INT,QUIT"] : [];

    private readonly Process _process;
    private readonly OwnChild _child;
    private readonly StringBuilder _output = new();
    private readonly Task<string> _error;

    private ChildProcess(ProcessStartInfo start)
    {
        _process = Process.Start(start)!;
        _child = new OwnChild(_process);
        _error = _process.StandardError.ReadToEndAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _child.Dispose();
        _process.Dispose();
    }

    /// <summary>Starts a program.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="environment">Variables besides those of this process; null removes one.</param>
    /// <param name="command">Program and arguments.</param>
    public static ChildProcess Start(string folder, IReadOnlyDictionary<string, string?> environment,
        params IReadOnlyList<string> command)
    {
        IReadOnlyList<string> whole = [.. s_defaultSignals, .. command];
        var start = new ProcessStartInfo(whole[0], whole.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        CleanEnvironment.ApplyTo(start);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start);
    }

    /// <summary>Runs a program to its end.</summary>
    public static ProcessResult Run(string folder, IReadOnlyDictionary<string, string?> environment,
        params IReadOnlyList<string> command)
    {
        using var process = Start(folder, environment, command);
        return process.WaitForEnd();
    }

    /// <summary>Reads standard output up to a line that the program prints when
    /// it is ready for what the test does to it.</summary>
    public void WaitForLine(string expected)
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            _output.AppendLine(line);
            if (line == expected)
            {
                return;
            }
        }

        Assert.Fail($"The program never printed '{expected}', but:\n{_output}{_error.Result}");
    }

    /// <summary>Sends a POSIX signal, for instance <c>INT</c>; nothing happens if the process has ended.</summary>
    public void Signal(string name) => _child.Signal(name);

    /// <summary>Kills the process outright, within microseconds.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for the end of the process.</summary>
    public ProcessResult WaitForEnd()
    {
        var rest = _process.StandardOutput.ReadToEndAsync();
        if (!_process.WaitForExit(s_patience))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"The process did not end within {s_patience.TotalMinutes} minutes; it wrote:\n"
                + $"{_output}{rest.Result}{_error.Result}");
        }

        return new ProcessResult(_process.ExitCode, _output + rest.Result, _error.Result);
    }
}
