using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Benchmarks;

/// <summary>One build, and what Weft's targets had of it.</summary>
/// <param name="Seconds">The whole command.</param>
/// <param name="WeaveSeconds">The targets of Weft, with the process that they start.</param>
/// <param name="Skipped">Whether MSBuild found the woven copies up to date.</param>
internal sealed partial record TimedBuild(double Seconds, double WeaveSeconds, bool Skipped)
{
    /// <summary>Builds a project, without its dependencies and without the help
    /// of a compiler that is running already.</summary>
    /// <exception cref="InvalidOperationException">The build failed; the message holds its output.</exception>
    public static TimedBuild Of(string project, string framework, IEnumerable<string> properties)
    {
        string log = Path.Combine(Path.GetTempPath(), $"weft-benchmark-{Environment.ProcessId}.log");
        var clock = Stopwatch.StartNew();
        ChildProcess.Run(
            "dotnet",
            [
                "build", project, "-c", "Release", "-f", framework, "--no-restore", "--no-dependencies", "-v", "quiet",
                "-nologo", "-p:UseSharedCompilation=false",
                $"-flp:LogFile={log};Verbosity=normal;PerformanceSummary", .. properties,
            ],
            ("MSBUILDDISABLENODEREUSE", "1"), ("DOTNET_CLI_USE_MSBUILD_SERVER", "0"));
        double seconds = clock.Elapsed.TotalSeconds;
        string text = File.ReadAllText(log);
        File.Delete(log);
        double weave =
            WeftTargets().Matches(text)
                .Sum(static match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)) / 1000;
        return new TimedBuild(seconds, weave,
            text.Contains("Skipping target \"_WeftRunWeaver\"", StringComparison.Ordinal));
    }

    /// <summary>Deletes what the build of a project has left, but for what a restore has.</summary>
    public static void Forget(string project)
    {
        foreach (string folder in (string[])["obj/Release", "bin/Release"])
        {
            string path = Path.Combine(Path.GetDirectoryName(project)!, folder);
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
    }

    // A line of MSBuild's performance summary: milliseconds, target, calls.
    [GeneratedRegex(@"^ *([0-9]+) ms +_?Weft\w+ +[0-9]+ calls", RegexOptions.Multiline)]
    private static partial Regex WeftTargets();
}
