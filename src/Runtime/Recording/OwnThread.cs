namespace Weft;

/// <summary>Passes the charges of one thread to a custom recorder.</summary>
/// <remarks>
/// The thread passes charges on until it sees that the session is being stopped; from then on it only notes them,
/// and the copy that the stop made passes the rest on. The stop passes a barrier on all processors before it reads
/// the thread, so the thread either saw the stop or the stop waits for it: two threads never pass charges on at the
/// same time. Other captures pass nothing on.
/// </remarks>
internal sealed class OwnThread : ThreadObserver
{
    private readonly OwnRecording _recording;
    private readonly Told _told;
    private readonly bool _isCopy;
    private readonly PathNumbers _numbers = new();

    // Charges that came too late for the thread to pass on. Replaced, never changed: it is copied while it grows.
    private Charge[] _noted = [];

    public OwnThread(OwnRecording recording, Thread thread)
    {
        _recording = recording;
        _told = new Told(recording, thread);
    }

    private OwnThread(OwnThread other)
    {
        _recording = other._recording;
        _told = other._told;
        _isCopy = true;
        _noted = other._noted;
    }

    /// <inheritdoc/>
    public override void Charge(RecordedTree tree, int place, in Stretch stretch)
    {
        bool isStopping = _recording.IsStopping;
        if (place < TimelineSegment.Outside || (_isCopy && !isStopping))
        {
            return;
        }

        try
        {
            PathId path = place < 0 ? PathId.None : new PathId(_numbers.Of(tree, new NodeIndex(place)));
            var charge = new Charge(path, stretch.From - _recording.Origin, stretch.Until - _recording.Origin,
                stretch.Paused, stretch.Weight);
            if (isStopping)
            {
                _noted = [.. _noted, charge];
            }
            else
            {
                _told.Tell(charge);
            }
        }
        catch (OutOfMemoryException)
        {
            _recording.Fail();
        }
    }

    /// <inheritdoc/>
    public override ThreadObserver Copy() => new OwnThread(this);

    /// <summary>Passes on the noted charges, and ends the recording. Once for all copies.</summary>
    public void Finish() => _told.Finish(_noted);

    /// <summary>The author's object, which all copies tell.</summary>
    private sealed class Told(OwnRecording recording, Thread thread)
    {
        private readonly object _gate = new();
        private ThreadRecorder? _recorder;
        private bool _isCreated;
        private bool _isFinished;

        public void Tell(in Charge charge)
        {
            if (!_isCreated)
            {
                _isCreated = true;
                _recorder = recording.Create(thread);
            }

            try
            {
                if (_recorder is null)
                {
                    recording.Fail();
                }

                _recorder?.Record(charge);
            }
            catch (Exception)
            {
                // Inside a probe, which never throws.
                recording.Fail();
            }
        }

        public void Finish(Charge[] rest)
        {
            lock (_gate)
            {
                if (_isFinished)
                {
                    return;
                }

                _isFinished = true;
                foreach (ref readonly Charge charge in rest.AsSpan())
                {
                    Tell(charge);
                }

                try
                {
                    _recorder?.End();
                }
                catch (Exception)
                {
                    recording.Fail();
                }
            }
        }
    }
}
