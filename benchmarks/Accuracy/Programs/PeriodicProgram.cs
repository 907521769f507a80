namespace Weft.Benchmarks;

/// <summary>Phases that repeat with a period of the wall clock, in step with
/// it: poison for any sampler with a period of its own.</summary>
/// <param name="name">What it is called.</param>
/// <param name="period">Nanoseconds.</param>
/// <param name="jitter">By what part of itself a period may be longer or shorter, at random.</param>
/// <param name="phases">The methods and the part of the period by which each has ended, the last with 1.</param>
internal sealed class PeriodicProgram(string name, long period, double jitter,
    params (string Method, double End)[] phases)
    : AccuracyProgram(name, ["run", .. phases.Select(static phase => phase.Method)])
{
    private const double NanosecondsPerMicrosecond = 1_000;

    /// <inheritdoc/>
    public override string Slowed => phases[0].Method;

    /// <inheritdoc/>
    public override int SlowedCalls => 1;

    /// <inheritdoc/>
    /// <remarks>The extra time is made an odd number of half periods: the phases
    /// stay in step with the clock, but no longer in the same step.</remarks>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        var random = new Random(1);
        long slow = extra > 0 ? (period / 2) + ((long)(extra * NanosecondsPerMicrosecond) / period * period) : 0;
        long start = Aligned();
        for (int round = 0; round < rounds; round++)
        {
            double length = period * (1 + (jitter * ((2 * random.NextDouble()) - 1)));
            for (int phase = 0; phase < phases.Length; phase++)
            {
                Phase(phase, start + slow + (long)(length * phases[phase].End));
            }

            // One that lost the processor for longer than a period goes on in step with the clock.
            start += slow + (long)length;
            start = PhasedWork.Nanoseconds() < start + period ? start : Aligned();
        }
    }

    private static void Phase(int phase, long end)
    {
        using Frame frame = Frame.Enter(phase + 1);
        Work.Until(end);
    }

    private long Aligned() => PhasedWork.Nanoseconds() / period * period;
}
