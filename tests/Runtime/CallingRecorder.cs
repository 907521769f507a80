namespace Weft.Tests;

/// <summary>A call tree that calls something in the middle of every commit and of every copy.</summary>
internal sealed class CallingRecorder(Action recording, Action copying) : Recorder("calling")
{
    internal override ThreadRecorder CreateThreadRecorder() => new ThreadPart(recording, copying, Recorder.CallTree.CreateThreadRecorder());

    private sealed class ThreadPart(Action recording, Action copying, ThreadRecorder inner) : ThreadRecorder
    {
        public override void Record(ReadOnlySpan<int> frames, long weight)
        {
            recording();
            inner.Record(frames, weight);
        }

        public override void RecordComputing(long weight) => inner.RecordComputing(weight);

        public override ThreadRecorder Copy()
        {
            copying();
            return inner.Copy();
        }

        public override void Add(ThreadRecorder other) => inner.Add(other);

        public override CallPath[] ToPaths(Func<int, int> methodOf) => inner.ToPaths(methodOf);
    }
}
