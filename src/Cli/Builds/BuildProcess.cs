using System.Diagnostics;
using Weft.Cli.Processes;

namespace Weft.Cli.Builds;

/// <summary>A command of the SDK with the tool's files injected.</summary>
internal sealed class BuildProcess
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);

    private readonly ProcessStartInfo _start;

    /// <param name="request">The project.</param>
    /// <param name="facts">Folder for what the projects tell.</param>
    /// <param name="package">Folder of the package's files; null for those of the tool.</param>
    internal BuildProcess(BuildRequest request, string facts, string? package)
    {
        _start = new ProcessStartInfo(Dotnet.Path)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var argument in Arguments(request))
        {
            _start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Variables(request, facts, package))
        {
            _start.Environment[name] = value;
        }
    }

    /// <summary>Runs it, and returns its exit code and its lines.</summary>
    /// <param name="meanwhile">Is called now and then until it ends.</param>
    internal (int ExitCode, IReadOnlyList<string> Lines) Run(Action meanwhile)
    {
        using var process = Process.Start(_start)!;
        var lines = new List<string>();
        process.OutputDataReceived += Take;
        process.ErrorDataReceived += Take;
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        while (!process.WaitForExit(s_pause))
        {
            meanwhile();
        }

        process.WaitForExit();
        meanwhile();
        return (process.ExitCode, lines);

        void Take(object sender, DataReceivedEventArgs data)
        {
            lock (lines)
            {
                lines.AddRange(data.Data is { Length: > 0 } line ? [line] : []);
            }
        }
    }

    private static IEnumerable<string> Arguments(BuildRequest request)
    {
        var props = Path.Combine(AppContext.BaseDirectory, "injected", "Weft.Tool.props");
        yield return request.Aot ? "publish" : "build";
        yield return request.Project;
        yield return "-c";
        yield return request.Configuration;
        yield return "-v:q";
        yield return "-nologo";
        yield return $"-p:AlternateCommonProps={Escaped(props)}";
        if (request.Framework is { } framework)
        {
            yield return "-f";
            yield return framework;
        }

        if (request.Aot)
        {
            yield return "--use-current-runtime";
        }

        if (request.NoRestore)
        {
            yield return "--no-restore";
        }
    }

    // On a command line these characters part properties, or stand for others.
    private static string Escaped(string path)
        => path.Replace("%", "%25").Replace(";", "%3B").Replace(",", "%2C");

    private static IEnumerable<(string Name, string Value)> Variables(
        BuildRequest request, string facts, string? package) =>
    [
        ("WeftToolFacts", facts),

        // Nodes that stay alive would hold the pipe that the output is read from. The switch -nodeReuse:false says the
        // same, but a program of one file does not build with it.
        ("MSBUILDDISABLENODEREUSE", "1"),
        ("WeftToolEntry", request.IsFile ? "" : request.Project),
        ("WeftToolMode", request.Mode),
        ("WeftToolScope", request.Scope ?? ""),
        ("WeftToolInclude", string.Join(';', request.Include)),
        ("WeftToolExclude", string.Join(';', request.Exclude)),
        ("WeftToolAot", request.Aot ? "true" : ""),
        ("WeftToolNoRestore", request.NoRestore ? "true" : ""),
        ("WeftToolPackage", package ?? ""),
    ];
}
