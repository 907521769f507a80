using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// What an enter and an exit probe cost while recording: woven calls against the same un-woven
/// ones, in two woven assemblies, under the JIT and NativeAOT, beside a pair of clock reads.
/// </summary>
internal sealed class ProbeBenchmark() : Benchmark("probe", "cost of a probe pair while recording, JIT and NativeAOT")
{
    private const int Launches = 5;
    private const string Project = "benchmarks/workloads/ProbePair/App";

    public override string Run()
    {
        var programs = new Dictionary<string, string>
        {
            ["JIT"] = Repository.Build(Project, "jit", "-p:EnableWeft=true"),
            ["NativeAOT"] = Repository.PublishAot(Project, "aot", "-p:EnableWeft=true"),
        };
        var figures = programs.Keys.ToDictionary(static host => host, static _ => new Dictionary<string, Series>());
        for (int launch = 0; launch < Launches; launch++)
        {
            foreach ((string host, string program) in programs)
            {
                Collect(figures[host],
                    ChildProcess.Run(program, [],
                        ("WEFT_OUTPUT", Path.ChangeExtension(Path.GetTempFileName(), ".txt"))));
            }
        }

        Print(figures);
        double bytes = figures.Values.Max(static host => host["bytes"].Max);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"jit_ns={figures["JIT"]["pair"].Median:F2} aot_ns={figures["NativeAOT"]["pair"].Median:F2} "
            + $"bytes={bytes:F0}");
    }

    private static void Collect(Dictionary<string, Series> figures, string output)
    {
        foreach (string line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] parts = line.Split('=');
            if (!figures.TryGetValue(parts[0], out Series? series))
            {
                figures.Add(parts[0], series = new Series(parts[0]));
            }

            series.Add(double.Parse(parts[1], CultureInfo.InvariantCulture));
        }
    }

    private static void Print(Dictionary<string, Dictionary<string, Series>> figures)
    {
        (string Key, string Label)[] rows =
        [
            ("call", "un-woven call (whole)"),
            ("pair", "probe pair, both assemblies"),
            ("library", "  callee in a library"),
            ("application", "  callee in the application"),
            ("inlinable", "callee the JIT would have inlined"),
            ("stopwatch", "pair of Stopwatch.GetTimestamp"),
            ("bytes", "bytes allocated by 1,000,000 pairs"),
        ];
        Console.WriteLine();
        Console.WriteLine($"ns above the same un-woven call; median of {Launches} launches (min-max)");
        Console.WriteLine($"{"",-36}{string.Join("", figures.Keys.Select(static host => $"{host,24}"))}");
        foreach ((string key, string label) in rows)
        {
            IEnumerable<string> cells = figures.Values.Select(host =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{host[key].Median,10:F2} ({host[key].Min:F2}-{host[key].Max:F2})").PadLeft(24));
            Console.WriteLine($"{label,-36}{string.Join("", cells)}");
        }
    }
}
