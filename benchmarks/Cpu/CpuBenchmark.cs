using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>Whether processor time goes to the call paths that took it: Weft against the threads'
/// own clocks, read at every frame, and what asking all that costs the clock thread.</summary>
/// <param name="arguments">Those of the command line, the benchmark's name first.</param>
internal sealed class CpuBenchmark(string[] arguments)
    : Benchmark("cpu", "processor time of call paths against exact ones, with a control; two minutes ([--quick])")
{
    private const double PathBound = 0.01;
    private const double SumBound = 0.02;

    private readonly TimeSpan _time = TimeSpan.FromSeconds(3);
    private readonly int _runs = arguments.Contains("--quick") ? 2 : 10;
    private double _largestPathError;
    private double _largestSumError;

    public override string Run()
    {
        Measure("idle", alternating: 1, hogs: 0);
        Measure("four threads", alternating: 4, hogs: 0);
        Measure("two hogs a processor", alternating: 2, hogs: 2 * Environment.ProcessorCount);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"a look at a thread that computes "
            + $"{ClockThread.LookTime(computes: true):F0} ns, at one that is blocked "
            + $"{ClockThread.LookTime(computes: false):F0} ns"));
        foreach (int threads in new[] { 1, 4, 16, 64 })
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"clock thread with {threads,2} threads "
                + $"that compute and sleep in turn: {ClockThread.ShareOfCore(threads),6:P2} of a core"));
        }

        if (_largestPathError > PathBound || _largestSumError > SumBound)
        {
            Console.WriteLine("FAILED: a path is more than a point off, or a thread more than 2 %.");
            Environment.ExitCode = 1;
        }

        return string.Create(CultureInfo.InvariantCulture,
            $"max_path_error={100 * _largestPathError:F2} rusage={100 * _largestSumError:F2}");
    }

    private void Measure(string name, int alternating, int hogs)
    {
        using var others = new Hogs(hogs);
        Outcome[] runs = [.. Enumerable.Range(0, _runs).Select(_ => Record(alternating))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: sum of the paths "
            + $"{100 * runs.Average(static run => (run.Estimate.Total / run.Exact.Total) - 1):+0.00;-0.00;0.00} %"));
        foreach (string path in runs[0].Exact.Paths.Where(
            path => runs.Average(run => run.Exact.Share(path)) >= Agreement.NotableShare))
        {
            double[] errors = [.. runs.Select(run => run.Estimate.Share(path) - run.Exact.Share(path))];
            double control = runs.Average(run => run.AtCommit.Share(path) - run.Exact.Share(path));
            _largestPathError = Math.Max(_largestPathError, Math.Abs(errors.Average()));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {path,-20} exact {runs.Average(run => run.Exact.Share(path)),6:P1}  Weft "
                + $"{100 * errors.Average(),6:+0.00;-0.00;0.00} +- {100 * Spread.StandardError(errors):F2} points  "
                + $"control, delta at the commit {100 * control,6:+0.00;-0.00;0.00} points"));
        }
    }

    private Outcome Record(int alternating)
    {
        using Session session = Profiler.Start();
        using var program = new CpuProgram(alternating, _time);
        program.Wait();
        Capture capture = session.Stop();
        var run = new Outcome(new PathTimes(), CapturedTimes.Of(capture, static path => path.Cpu.GetValueOrDefault()),
            new PathTimes());
        foreach ((int id, CpuTrace trace, double usage) in program.Results)
        {
            run.Exact.Add(trace.Exact);
            run.AtCommit.Add(trace.AtCommit);
            ThreadCapture thread = capture.Threads.Last(thread => thread.Id == id);
            _largestSumError = Math.Max(_largestSumError, Math.Abs((thread.Cpu!.Value / usage) - 1));
        }

        return run;
    }

    private sealed record Outcome(PathTimes Exact, PathTimes Estimate, PathTimes AtCommit);
}
