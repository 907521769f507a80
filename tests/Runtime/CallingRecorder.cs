namespace Weft.Tests;

/// <summary>A call tree that calls something in the middle of every commit and of every copy.</summary>
internal sealed class CallingRecorder(Action recording, Action copying) : Recorder("calling")
{
    protected override ThreadRecorder CreateThreadRecorder(Thread thread) => throw new NotSupportedException();

    internal override RecorderState Begin(SessionBounds session) => new SessionPart(new ThreadPart(recording, copying));

    private sealed class SessionPart(ThreadObserver observer) : RecorderState
    {
        public override ThreadObserver Observe(ThreadFacts? thread) => observer;
    }

    private sealed class ThreadPart(Action recording, Action copying) : ThreadObserver
    {
        public override void Charge(RecordedTree tree, int place, in Stretch stretch) => recording();

        public override ThreadObserver Copy()
        {
            copying();
            return this;
        }
    }
}
