using System.Globalization;

namespace Weft;

/// <summary>How a session records.</summary>
public sealed record ProfilerOptions
{
    /// <summary>The shortest interval, 0.1 ms: below it the clock thread would cost more than it tells.</summary>
    public static readonly TimeSpan MinInterval = TimeSpan.FromMicroseconds(100);

    /// <summary>The longest interval, one minute.</summary>
    public static readonly TimeSpan MaxInterval = TimeSpan.FromMinutes(1);

    // A number, because the comparisons of a record would bring the formats of times into a NativeAOT binary.
    private readonly long _ticks = TimeSpan.TicksPerMillisecond;
    private readonly Recorder _recorder = Recorder.CallTree;
    private readonly CountOptions _count;

    /// <summary>The call tree at a mean interval of 1 ms.</summary>
    public static ProfilerOptions Default { get; } = new();

    /// <summary>
    /// Mean time between ticks, 1 ms by default. Each interval is drawn from the exponential distribution.
    /// While several sessions run, ticks come at the shortest of their intervals for all.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not between
    /// <see cref="MinInterval"/> and <see cref="MaxInterval"/>.</exception>
    public TimeSpan Interval
    {
        get => new(_ticks);
        init
        {
            _ticks = value >= MinInterval && value <= MaxInterval
                ? value.Ticks
                : throw new ArgumentOutOfRangeException(nameof(value),
                    $"An interval lies between {MinInterval.TotalMilliseconds} and {MaxInterval.TotalMilliseconds} "
                    + $"ms, and this is one of {value.TotalMilliseconds} ms.");
        }
    }

    /// <summary>
    /// The events that the session counts exactly, in addition to time; none by default. While
    /// a session counts, each call costs some 10 to 20 ns more on every thread, and the times of all
    /// sessions contain this cost: use counts to learn how often and how much, not how long.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value has a flag that does not exist.</exception>
    public CountOptions Count
    {
        get => _count;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual((int)(value & ~CountOptions.All), 0, nameof(value));
            _count = value;
        }
    }

    /// <summary>Decides which data of each commit the session keeps: <see cref="Recorder.CallTree"/> by default,
    /// <see cref="Recorder.Timeline"/>, or a custom recorder in addition to the call tree.</summary>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public Recorder Recorder
    {
        get => _recorder;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            _recorder = value;
        }
    }

    /// <summary>The recorder's name and the interval in milliseconds.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Recorder.Name}, {Interval.TotalMilliseconds} ms");
}
