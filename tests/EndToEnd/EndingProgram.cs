using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>One program that can end in every way, built once with probes and once without.</summary>
public sealed class EndingProgram
{
    private static readonly Dictionary<string, string?> s_noVariables = [];

    // A shell that runs tests in the background makes them ignore SIGINT, and children inherit that; env puts it right.
    private static readonly string[] s_defaultSignals = ["env", "--default-signal=HUP,INT,QUIT,TERM"];

    private readonly UserProject _woven;
    private readonly UserProject _plain;
    private readonly Lazy<UserProject> _native;

    public EndingProgram(PackedWeft weft)
    {
        var folder = weft.NextFolder("ending");
        _woven = new UserProject(weft, Path.Combine(folder, "woven/App"), "<EnableWeft>true</EnableWeft>",
            sources: ("Program.cs", Sources.Ending));
        _plain = new UserProject(weft, Path.Combine(folder, "plain/App"), sources: ("Program.cs", Sources.Ending));
        _native = new(() => Publish(weft));
        new Solution(folder, _woven, _plain).Build().SucceededWithoutWarnings();
    }

    /// <summary>The woven program as a NativeAOT binary, published for the first test that asks for it.</summary>
    public UserProject Native => _native.Value;

    /// <summary>Lets both programs end in the same way.</summary>
    /// <param name="way">The program's argument.</param>
    /// <param name="signal">The signal to send when it is ready; null for a program that ends by itself.</param>
    /// <param name="environment">Environment variables for the woven one.</param>
    public (ProcessResult Woven, ProcessResult Plain) End(string way, string? signal = null,
        IReadOnlyDictionary<string, string?>? environment = null) =>
        (End(_woven, way, signal, environment ?? s_noVariables), End(_plain, way, signal, s_noVariables));

    /// <summary>Starts the woven program and waits for its end.</summary>
    /// <param name="way">The program's argument.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="meanwhile">What is done to it.</param>
    public ProcessResult EndWoven(string way, IReadOnlyDictionary<string, string?> environment,
        Action<ChildProcess> meanwhile)
    {
        using var process = Start(_woven, way, environment);
        meanwhile(process);
        return process.WaitForEnd();
    }

    /// <summary>Starts the woven program.</summary>
    /// <param name="isNative">Whether as a NativeAOT binary.</param>
    /// <param name="way">The program's argument.</param>
    /// <param name="environment">Environment variables.</param>
    /// <param name="shell">A command that is to start it, for instance one that closes descriptors; none for a plain
    /// start.</param>
    public ChildProcess Start(bool isNative, string way, IReadOnlyDictionary<string, string?> environment,
        params IReadOnlyList<string> shell)
    {
        IReadOnlyList<string> program = isNative
            ? [Native.Locate("out/" + Native.Name)] : ["dotnet", _woven.Locate("bin/Release/net10.0/App.dll")];
        return ChildProcess.Start(_woven.Folder, environment, [.. s_defaultSignals, .. shell, .. program, way]);
    }

    private static ChildProcess Start(UserProject project, string way,
        IReadOnlyDictionary<string, string?> environment) => ChildProcess.Start(
        project.Folder, environment,
        [.. s_defaultSignals, "dotnet", project.Locate("bin/Release/net10.0/App.dll"), way]);

    private static UserProject Publish(PackedWeft weft)
    {
        var project = new UserProject(
            weft,
            weft.NextFolder("App"),
            "<EnableWeft>true</EnableWeft><PublishAot>true</PublishAot><WeftRenderers>Console;Json</WeftRenderers>",
            sources: ("Program.cs", Sources.Ending));
        project.Publish().SucceededWithoutWarnings();
        return project;
    }

    private static ProcessResult End(UserProject project, string way, string? signal,
        IReadOnlyDictionary<string, string?> environment)
    {
        using var process = Start(project, way, environment);
        if (signal is not null)
        {
            process.WaitForLine("ready");
            process.Signal(signal);
        }

        return process.WaitForEnd();
    }
}
