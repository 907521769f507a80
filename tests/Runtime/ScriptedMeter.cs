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

    public override long ProcessorTime => _processorTime;

    public override bool IsRunnable => State;

    public bool State { get; set; }

    public bool IsClosed { get; private set; }

    /// <summary>Sets the thread's processor clock.</summary>
    public void StartAt(long processorTime) => _processorTime = processorTime;

    /// <summary>Lets the thread's processor clock go on.</summary>
    public void Compute(double milliseconds) => _processorTime += (long)(milliseconds * ManualClock.Millisecond);

    public override void Close() => IsClosed = true;
}
