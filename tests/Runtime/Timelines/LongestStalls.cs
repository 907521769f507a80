public readonly record struct Stall(PathId Path, long Start, long Duration);

public sealed class LongestStalls() : Recorder("stalls")
{
    private readonly Stall[] _longest = new Stall[10];

    public IEnumerable<Stall> Longest => _longest.Where(static stall => stall.Duration > 0).Reverse();

    protected override ThreadRecorder CreateThreadRecorder(Thread thread) => new OneThread(this);

    private void Keep(Stall stall)
    {
        lock (_longest)
        {
            _longest[0] = stall.Path.IsNone || stall.Duration < _longest[0].Duration ? _longest[0] : stall;
            Array.Sort(_longest, static (one, other) => one.Duration.CompareTo(other.Duration));
        }
    }

    private sealed class OneThread(LongestStalls all) : ThreadRecorder
    {
        private Stall _now;

        public override void Record(in Charge charge)
        {
            if (charge.Path != _now.Path)
            {
                all.Keep(_now);
                _now = new Stall(charge.Path, charge.Start, 0);
            }

            _now = _now with { Duration = charge.End - _now.Start };
        }

        public override void End() => all.Keep(_now);
    }
}
