using System.Diagnostics;

namespace Weft.Build.Tests;

/// <summary>MSBuild on a project file of its own, outside of the MSBuild that runs the tests.</summary>
internal static class MSBuildRun
{
    /// <summary>Runs to the end and returns what was written.</summary>
    /// <param name="file">The project file.</param>
    /// <param name="environment">Variables that the process is given.</param>
    /// <param name="arguments">MSBuild arguments.</param>
    public static string Output(string file, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", file, "-nologo", .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(file)!,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var inherited =
            start.Environment.Keys.Where(static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase));
        foreach (var name in inherited.ToArray())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment.Append(new("MSBUILDDISABLENODEREUSE", "1"))
            .Append(new("DOTNET_CLI_USE_MSBUILD_SERVER", "0")))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output + errors.Result);
        return output;
    }
}
