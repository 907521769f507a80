using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// Whether sampling times are free of bias: shares estimated against shares measured in the same run, for periodic work on an oversubscribed machine and for work that the
/// garbage collector keeps interrupting. Three biased ways of sampling run in the same harness, to show that it would notice.
/// </summary>
internal sealed class TicksBenchmark() : Benchmark("ticks", "bias of the sampling times, with controls; about four minutes")
{
    private const int Runs = 30;
    private const double ErrorBound = 1;
    private const double SigmaBound = 3;
    private const double ControlBound = 3;
    private static readonly TimeSpan s_time = TimeSpan.FromSeconds(1.5);

    public override string Run()
    {
        (string Name, Func<ISampler> Sampler)[] ways =
        [
            ("Weft: independent random intervals", static () => new WeftSampler(PhasedWork.Phases)),
            ("control: a tick every millisecond", static () => new WeftSampler(PhasedWork.Phases, static () => new GridClock(jitter: 0))),
            ("control: jittered grid", static () => new WeftSampler(PhasedWork.Phases, static () => new GridClock(jitter: 0.5))),
            ("control: charged up to the probe", static () => new ProbeTimeSampler(PhasedWork.Phases)),
        ];
        Bias[] biases = [.. ways.Select(static _ => new Bias(PhasedWork.Phases + 1))];
        var collected = new Bias(CollectedWork.Phases + 1);
        using (new Hogs(2 * Environment.ProcessorCount))
        {
            for (int run = 0; run < Runs; run++)
            {
                for (int way = 0; way < ways.Length; way++)
                {
                    biases[way].Add(Estimate(ways[way].Sampler(), PhasedWork.Run));
                }
            }
        }

        for (int run = 0; run < Runs; run++)
        {
            collected.Add(Estimate(new WeftSampler(CollectedWork.Phases), CollectedWork.Run));
        }

        Console.WriteLine($"error of each frame's share in points, mean of {Runs} runs of {s_time.TotalSeconds} s +- standard error (true share)");
        Console.WriteLine($"periodic work, period 2 ms, {2 * Environment.ProcessorCount} CPU hogs on {Environment.ProcessorCount} processors:");
        for (int way = 0; way < ways.Length; way++)
        {
            Console.WriteLine($"  {ways[way].Name,-36}{biases[way]}");
        }

        Console.WriteLine("garbage collection, last column [gc]:");
        Console.WriteLine($"  {ways[0].Name,-36}{collected}");
        Judge("the periodic work", biases[0]);
        Judge("the collected work", collected);
        for (int control = 1; control < ways.Length; control++)
        {
            if (biases[control].Largest <= ControlBound)
            {
                Fail($"{ways[control].Name} is off by no more than {ControlBound} points, so the harness would not notice a bias.");
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"error={biases[0].Largest:F2} sigmas={biases[0].LargestInSigmas:F1} fixed={biases[1].Largest:F2} grid={biases[2].Largest:F2} probe={biases[3].Largest:F2} "
            + $"gc_share={collected.TrueShare(CollectedWork.Phases):F1} gc_error={collected.Largest:F2} gc_sigmas={collected.LargestInSigmas:F1}");
    }

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

    private static (double[] Truth, double[] Estimate) Estimate(ISampler sampler, Func<ISampler, TimeSpan, double[]> work)
    {
        sampler.Start();
        double[] truth = work(sampler, s_time);
        return (truth, sampler.Stop());
    }
}
