using System.Globalization;
using System.Text.RegularExpressions;

namespace Weft.Benchmarks;

/// <summary>What a probe pair costs while sessions count, and what the process says about it
/// itself: the programs of <see cref="ProbeBenchmark"/> with <c>WEFT_COUNT</c> set.</summary>
internal sealed partial class CountBenchmark() : Benchmark("count",
    "cost of a probe pair while calls, allocations and pauses are counted")
{
    private const int Launches = 3;
    private const string Project = "benchmarks/workloads/ProbePair/App";
    private static readonly string[] s_counts = ["", "calls", "calls,allocations", "all"];

    public override string Run()
    {
        var programs = new Dictionary<string, string>
        {
            ["JIT"] = Repository.Build(Project, "jit", "-p:EnableWeft=true"),
            ["NativeAOT"] = Repository.PublishAot(Project, "aot", "-p:EnableWeft=true"),
        };
        Console.WriteLine();
        Console.WriteLine($"ns of a probe pair above the same un-woven call; median of {Launches} launches (min-max), "
            + $"and what the report says");
        Console.WriteLine($"{"WEFT_COUNT",-20}{string.Join("", programs.Keys.Select(static host => $"{host,36}"))}");
        var results = new List<string>();
        foreach (string count in s_counts)
        {
            string line = $"{(count.Length == 0 ? "(not set)" : count),-20}";
            foreach ((string host, string program) in programs)
            {
                (Series pair, Series said) = Measure(program, count);
                string cell = string.Create(CultureInfo.InvariantCulture,
                    $"{pair.Median:F1} ({pair.Min:F1}-{pair.Max:F1}){(count.Length == 0 ? "" : $", says {said.Median:F0}")}");
                line += cell.PadLeft(36);
                results.Add(
                    string.Create(CultureInfo.InvariantCulture,
                        $"{(host == "JIT" ? "jit" : "aot")}_{(count.Length == 0 ? "off" : count.Replace(',', '_'))}_ns={pair.Median:F1}"));
            }

            Console.WriteLine(line);
        }

        return string.Join(' ', results);
    }

    private static (Series Pair, Series Said) Measure(string program, string count)
    {
        var pair = new Series("pair");
        var said = new Series("said");
        for (int launch = 0; launch < Launches; launch++)
        {
            string report = Path.ChangeExtension(Path.GetTempFileName(), ".txt");
            string output = ChildProcess.Run(program, [], ("WEFT_OUTPUT", report), ("WEFT_COUNT", count));
            pair.Add(double.Parse(PairLine().Match(output).Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            if (SaidCost().Match(File.ReadAllText(report)) is { Success: true } match)
            {
                said.Add(double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture));
            }

            File.Delete(report);
        }

        return (pair, said);
    }

    [GeneratedRegex(@"^pair=([\d.]+)", RegexOptions.Multiline)]
    private static partial Regex PairLine();

    [GeneratedRegex(@"some ([\d.]+) ns each")]
    private static partial Regex SaidCost();
}
