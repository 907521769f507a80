namespace Weft.Tests;

/// <summary>A thread whose processor time and state are what the test says.</summary>
internal sealed class ScriptedMeter : ThreadMeter
{
    private long _processorTime;

    public override bool TellsState { get; } = true;

    public ScriptedMeter()
    {
    }

    public ScriptedMeter(bool tellsState) => TellsState = tellsState;

    // A thread that computes on another processor than the clock goes on while one looks.
    public override long ProcessorTime => IsWaiting || !State ? _processorTime : _processorTime++;

    public override long LastRun => RanLastAt;

    public override bool IsRunnable => State;

    public bool State { get; set; }

    /// <summary>Whether it is runnable and has no processor.</summary>
    public bool IsWaiting { get; set; }

    /// <summary>When it had a processor last; 0 if the system does not tell.</summary>
    public long RanLastAt { get; set; }

    public bool IsClosed { get; private set; }

    /// <summary>Sets the thread's processor clock.</summary>
    public void StartAt(long processorTime) => _processorTime = processorTime;

    /// <summary>Lets the thread's processor clock go on.</summary>
    public void Compute(double milliseconds) => _processorTime += (long)(milliseconds * ManualClock.Millisecond);

    public override void Close() => IsClosed = true;
}
