using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// Whether sampling times are free of bias: shares estimated against shares measured in the same run,
/// for periodic work on an oversubscribed machine and for work that the garbage collector keeps
/// interrupting. Three biased ways of sampling run in the same harness, to show that it would notice.
/// </summary>
internal sealed class TicksBenchmark() : Benchmark("ticks",
    "bias of the sampling times, with controls; about seven minutes")
{
    private const int Runs = 30;
    private const double ErrorBound = 1;
    private const double SigmaBound = 3;
    private const double ControlBound = 3;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(1.5);

    public override string Run()
    {
        // As many hogs as processors leave the work enough time for every control to tell. With twice
        // as many the machine is fuller, the controls blunter, and Weft has to be right as well.
        int processors = Environment.ProcessorCount;
        (string Name, Func<ISampler> Sampler)[] controls =
        [
            ("control: a tick every millisecond", static () => WithClock(new GridClock(jitter: 0))),
            ("control: jittered grid", static () => WithClock(new GridClock(jitter: 0.5))),
            ("control: charged up to the probe", static () => new ProbeTimeSampler(PhasedWork.Phases)),
        ];
        Func<ISampler> weft = static () => new WeftSampler(PhasedWork.Phases);
        Console.WriteLine($"error of each frame's share in points, mean of {Runs} runs of {s_time.TotalSeconds} s +- "
            + $"standard error (true share)");
        Bias[] loaded = Measure("periodic work, period 2 ms", processors, [("Weft", weft), .. controls]);
        Bias[] overloaded = Measure(
            "the same",
            2 * processors,
            [("Weft", weft), ("uniform intervals, weighted by time", static () => WithClock(new UniformClock()))]);
        Bias collected = new(CollectedWork.Phases + 1);
        for (int run = 0; run < Runs; run++)
        {
            collected.Add(Estimate(new WeftSampler(CollectedWork.Phases), CollectedWork.Run));
        }

        Console.WriteLine("garbage collection, last column [gc]:");
        Print("Weft", collected);
        Judge($"the periodic work with {processors} hogs", loaded[0]);
        Judge($"the periodic work with {2 * processors} hogs", overloaded[0]);
        Judge("the collected work", collected);
        for (int control = 0; control < controls.Length; control++)
        {
            if (loaded[control + 1].Largest <= ControlBound)
            {
                Fail($"{controls[control].Name} is off by no more than {ControlBound} points, so the harness would "
                    + $"not notice a bias.");
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"error={loaded[0].Largest:F2} sigmas={loaded[0].LargestInSigmas:F1} "
            + $"overloaded_error={overloaded[0].Largest:F2} overloaded_sigmas={overloaded[0].LargestInSigmas:F1} "
            + $"fixed={loaded[1].Largest:F2} grid={loaded[2].Largest:F2} probe={loaded[3].Largest:F2} "
            + $"uniform={overloaded[1].Largest:F2} "
            + $"gc_share={collected.TrueShare(CollectedWork.Phases):F1} gc_error={collected.Largest:F2} "
            + $"gc_sigmas={collected.LargestInSigmas:F1}");
    }

    private static WeftSampler WithClock(Clock clock) => new(PhasedWork.Phases, () => clock);

    // In turns, so that whatever the machine does meanwhile is done to all.
    private static Bias[] Measure(string work, int hogs, (string Name, Func<ISampler> Sampler)[] ways)
    {
        Bias[] biases = [.. ways.Select(static _ => new Bias(PhasedWork.Phases + 1))];
        using (new Hogs(hogs))
        {
            for (int run = 0; run < Runs; run++)
            {
                for (int way = 0; way < ways.Length; way++)
                {
                    biases[way].Add(Estimate(ways[way].Sampler(), PhasedWork.Run));
                }
            }
        }

        Console.WriteLine($"{work}, {hogs} CPU hogs on {Environment.ProcessorCount} processors:");
        for (int way = 0; way < ways.Length; way++)
        {
            Print(ways[way].Name, biases[way]);
        }

        return biases;
    }

    private static void Print(string name, Bias bias) => Console.WriteLine($"  {name,-36}{bias}");

    private static void Judge(string work, Bias bias)
    {
        if (bias.Largest > ErrorBound || bias.LargestInSigmas > SigmaBound)
        {
            Fail($"{work}: the mean error is above {ErrorBound} point or {SigmaBound} standard errors.");
        }
    }

    private static void Fail(string sentence)
    {
        Console.WriteLine("FAILED: " + sentence);
        Environment.ExitCode = 1;
    }

    // On a thread of its own, that has seen no other clock.
    private static (double[] Truth, double[] Estimate) Estimate(ISampler sampler,
        Func<ISampler, TimeSpan, double[]> work)
    {
        double[] truth = [];
        double[] estimate = [];
        var thread = new Thread(() =>
        {
            sampler.Start();
            truth = work(sampler, s_time);
            estimate = sampler.Stop();
        });
        thread.Start();
        thread.Join();
        return (truth, estimate);
    }
}
