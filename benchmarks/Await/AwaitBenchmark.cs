using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>What weaving adds to an async method while recording: time per await
/// that completes at once, and memory per call that is suspended.</summary>
internal sealed class AwaitBenchmark() : Benchmark("await",
    "cost of a woven await that completes at once, and memory of one that does not")
{
    private const int Launches = 5;
    private const string Project = "benchmarks/workloads/Await";

    public override string Run()
    {
        string program = Repository.Build(Project, "jit", "-p:EnableWeft=true");
        var figures = new Dictionary<string, Series>();
        for (int launch = 0; launch < Launches; launch++)
        {
            Collect(figures, ChildProcess.Run(program, [], ("WEFT", "off")));
        }

        Print(figures);
        string[] awaits = ["task", "configured task", "value task"];
        double plain = awaits.Average(kind => figures[$"{kind} plain ns"].Median);
        double extra = awaits.Max(kind => figures[$"{kind} extra ns"].Median);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"plain_ns={plain:F2} woven_ns={plain + extra:F2} extra_bytes={figures["await once extra bytes"].Max:F0}");
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

    private static void Print(Dictionary<string, Series> figures)
    {
        (string Key, string Label)[] rows =
        [
            ("task", "await of a completed Task<int>, ns"),
            ("configured task", "  with ConfigureAwait(false), ns"),
            ("value task", "await of a completed ValueTask<int>, ns"),
            ("call", "call of an async method that completes, ns"),
        ];
        Console.WriteLine();
        Console.WriteLine(
            $"{$"median of {Launches} launches (min-max)",-56}{"plain",10}{"woven: more",24}{"bytes more",14}");
        foreach ((string key, string label) in rows)
        {
            Console.WriteLine(
                Row(label, figures[$"{key} plain ns"], figures[$"{key} extra ns"],
                    $"{figures[$"{key} extra bytes"].Max:F0}"));
        }

        rows =
        [
            ("await once", "call suspended by one await, bytes a call"),
            ("await foreach", "call suspended by the end of an await foreach, bytes"),
            ("await foreach disposal", "  by the disposal of what it went over, bytes"),
            ("await using", "call suspended by an await using, bytes"),
            ("await using above lambda", "  with a lambda behind it in the block, bytes"),
            ("await often", "100,000 awaits that suspend one call, bytes in all"),
        ];
        foreach ((string key, string label) in rows)
        {
            Console.WriteLine(Row(label, figures[$"{key} plain bytes"], figures[$"{key} extra bytes"], ""));
        }
    }

    private static string Row(string label, Series plain, Series extra, string bytes)
    {
        string range = string.Create(CultureInfo.InvariantCulture,
            $"{extra.Median:F2} ({extra.Min:F2}-{extra.Max:F2})");
        return string.Create(CultureInfo.InvariantCulture, $"{label,-56}{plain.Median,10:F2}{range,24}{bytes,14}");
    }
}
