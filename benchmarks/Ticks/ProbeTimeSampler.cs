using System.Diagnostics;

namespace Weft.Benchmarks;

/// <summary>
/// Control: ticks as random as Weft's, but a commit reads the clock and charges all the time
/// up to itself, not up to the tick. The part after the tick is then charged with certainty
/// instead of with the probability of a tick, so long frames take from short ones.
/// </summary>
internal sealed class ProbeTimeSampler(int phases) : ISampler
{
    private readonly SystemClock _clock = new();
    private readonly double[] _charged = new double[phases + 1];
    private long _seenTick;
    private long _seenTime;
    private int _open;

    /// <inheritdoc/>
    public void Start()
    {
        Array.Clear(_charged);
        _clock.Run(1_000_000, static () => new ThreadLooks());
        _seenTick = Volatile.Read(ref PublishedTick.Number);
        _seenTime = Stopwatch.GetTimestamp();
        _open = phases;
    }

    /// <inheritdoc/>
    public void Enter(int phase)
    {
        Commit();
        _open = phase;
    }

    /// <inheritdoc/>
    public void Leave()
    {
        Commit();
        _open = phases;
    }

    /// <inheritdoc/>
    public double[] Stop()
    {
        _clock.Halt();
        return [.. _charged[..phases], 0];
    }

    private void Commit()
    {
        if (Volatile.Read(ref PublishedTick.Number) != _seenTick)
        {
            long now = Stopwatch.GetTimestamp();
            _charged[_open] += Stopwatch.GetElapsedTime(_seenTime, now).TotalNanoseconds;
            _seenTime = now;
            _seenTick = Volatile.Read(ref PublishedTick.Number);
        }
    }
}
