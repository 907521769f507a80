using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Benchmarks;

/// <summary>
/// What weaving costs a real program: the template engine of samples/Templates, un-woven, woven at its
/// attributes, woven whole, and woven with a runtime that reads the clock at every enter and exit.
/// </summary>
internal sealed partial class TemplatesBenchmark() : Benchmark("templates",
    "overhead on the Templates sample, 4,000 renderings; about four minutes")
{
    private const int Rounds = 15;
    private const string Count = "4000";
    private const string Project = "samples/Templates";
    private const string Attributed = "-p:EnableWeft=true";
    private const string All = "-p:WeftScope=All";

    public override string Run()
    {
        string stopwatchRuntime =
            Path.Combine(Path.GetDirectoryName(Repository.Build("benchmarks/workloads/StopwatchRuntime", "jit"))!,
                "Weft.dll");
        Variant[] variants =
        [
            new("un-woven", Repository.Build(Project, "plain")),
            new("woven, attributes", Repository.Build(Project, "attributed", Attributed)),
            new("woven, WeftScope=All", Repository.Build(Project, "all", Attributed, All)),
            new("Stopwatch, attributes",
                WithRuntime(Repository.Build(Project, "stopwatch-attributed", Attributed), stopwatchRuntime)),
            new("Stopwatch, WeftScope=All",
                WithRuntime(Repository.Build(Project, "stopwatch-all", Attributed, All), stopwatchRuntime)),
            new("AOT un-woven", Repository.PublishAot(Project, "aot-plain")),
            new("AOT woven, attributes", Repository.PublishAot(Project, "aot-attributed", Attributed)),
            new("AOT woven, WeftScope=All", Repository.PublishAot(Project, "aot-all", Attributed, All)),
        ];
        string report = Path.Combine(Path.GetTempPath(), $"weft-benchmark-{Environment.ProcessId}.txt");
        for (int round = 0; round < Rounds; round++)
        {
            foreach (Variant variant in variants)
            {
                string output = ChildProcess.Run(variant.Program, ["--count", Count], ("WEFT_OUTPUT", report));
                variant.Seconds.Add(
                    double.Parse(Seconds().Match(output).Groups[1].Value, CultureInfo.InvariantCulture));
            }
        }

        File.Delete(report);
        return Report(variants);
    }

    private static string Report(Variant[] variants)
    {
        Console.WriteLine();
        Console.WriteLine($"rendering time of {Count} rounds, median of {Rounds} runs in turn; ratio to un-woven, "
            + $"median of the rounds");
        Series plain = variants[0].Seconds;
        Series plainAot = variants[5].Seconds;
        foreach (Variant variant in variants)
        {
            Series baseline = variant.Name.StartsWith("AOT", StringComparison.Ordinal) ? plainAot : plain;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {variant.Name,-28}{variant.Seconds.Median,7:F3} s "
                + $"({variant.Seconds.Min:F3}-{variant.Seconds.Max:F3}) "
                + $"{variant.Seconds.MedianRatioTo(baseline),7:F3}"));
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"attributed={variants[1].Seconds.MedianRatioTo(plain):F3} "
            + $"all={variants[2].Seconds.MedianRatioTo(plain):F3} "
            + $"stopwatch={variants[3].Seconds.MedianRatioTo(plain):F3} "
            + $"stopwatch_all={variants[4].Seconds.MedianRatioTo(plain):F3} "
            + $"aot_attributed={variants[6].Seconds.MedianRatioTo(plainAot):F3} "
            + $"aot_all={variants[7].Seconds.MedianRatioTo(plainAot):F3}");
    }

    private static string WithRuntime(string program, string runtime)
    {
        File.Copy(runtime, Path.Combine(Path.GetDirectoryName(program)!, "Weft.dll"), overwrite: true);
        return program;
    }

    [GeneratedRegex(@"in ([0-9.]+) s")]
    private static partial Regex Seconds();

    private sealed record Variant(string Name, string Program)
    {
        public Series Seconds { get; } = new(Name);
    }
}
