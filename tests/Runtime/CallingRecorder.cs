namespace Weft.Tests;

/// <summary>A call tree that calls something in the middle of every commit.</summary>
internal sealed class CallingRecorder(Action call) : Recorder("calling")
{
    internal override ThreadRecorder CreateThreadRecorder() => new ThreadPart(call, Recorder.CallTree.CreateThreadRecorder());

    private sealed class ThreadPart(Action call, ThreadRecorder inner) : ThreadRecorder
    {
        public override void Record(ReadOnlySpan<int> frames, long weight)
        {
            call();
            inner.Record(frames, weight);
        }

        public override ThreadRecorder Copy() => inner.Copy();

        public override void Add(ThreadRecorder other) => inner.Add(other);

        public override CallPath[] ToPaths(Func<int, int> methodOf) => inner.ToPaths(methodOf);
    }
}
