using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>Runs a program to its end and returns what it printed.</summary>
internal static class ChildProcess
{
    /// <summary>Runs a program; its standard error is shown only if it fails.</summary>
    /// <exception cref="InvalidOperationException">The program ended with an
    /// exit code other than 0; the message holds its output.</exception>
    public static string Run(string program, IEnumerable<string> arguments,
        params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with "
                + $"{process.ExitCode}:\n{output}{errors.Result}");
    }
}
