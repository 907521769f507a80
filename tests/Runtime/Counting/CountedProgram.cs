using System.Runtime.CompilerServices;

namespace Weft.Tests.Counting;

/// <summary>Takes the steps of a random program, and allocates nothing but what they say.</summary>
internal sealed class CountedProgram
{
    private static readonly int s_base = WovenAssembly.Register("Weft.Tests.Counting", 4,
        static () => "FCounted.cs\nTCounted\n1\tm0\n2\tm1\n3\tm2\n4\tm3\n");
    private static readonly ProfilerOptions s_all = new() { Count = CountOptions.All };

    private readonly Step[] _steps;
    private readonly SuspendableFrame[] _frames;
    private readonly Capture[] _captures;
    private readonly ManualClock _clock;
    private Session? _inside;

    public CountedProgram(CountOracle oracle, ManualClock clock)
    {
        _steps = [.. oracle.Steps];
        _frames = new SuspendableFrame[_steps.Length];
        _captures = new Capture[oracle.Sessions.Count];
        _clock = clock;
    }

    /// <summary>Captures of the sessions inside.</summary>
    public IReadOnlyList<Capture> Captures => _captures;

    /// <summary>Runs with a session around it, whose capture it returns.</summary>
    public Capture Run()
    {
        using Session session = Profiler.Start(s_all);
        ThreadStack stack = Probe.Current;
        foreach (Step step in _steps)
        {
            Take(step, stack);
        }

        Capture capture = session.Stop();
        _inside?.Dispose();
        EndAll(stack);
        return capture;
    }

    /// <summary>Or frames that are still suspended would wait in other tests' sessions.</summary>
    private void EndAll(ThreadStack stack)
    {
        stack.Leave(0);
        for (int i = 0; i < _frames.Length; i++)
        {
            _frames[i].Dispose();
        }
    }

    private void Take(Step step, ThreadStack stack)
    {
        switch (step.Kind)
        {
            case StepKind.Enter:
                stack.Enter(s_base, step.Argument);
                break;
            case StepKind.Leave:
                stack.Leave(step.Argument);
                break;
            case StepKind.EnterAsync:
                _frames[step.Frame] = SuspendableFrame.Enter(s_base, step.Argument);
                break;
            case StepKind.EnterIterator:
                _frames[step.Frame] = SuspendableFrame.EnterIterator(s_base, step.Argument);
                break;
            case StepKind.Suspend:
                _frames[step.Argument].Suspend();
                break;
            case StepKind.Resume:
                _frames[step.Argument].Resume();
                break;
            case StepKind.Yield:
                _frames[step.Argument].Yield();
                break;
            case StepKind.ResumeAfterYield:
                _frames[step.Argument].ResumeAfterYield();
                break;
            case StepKind.End:
                _frames[step.Argument].Dispose();
                break;
            case StepKind.Allocate:
                Allocate(step.Argument);
                break;
            case StepKind.Pause:
                _clock.Pause(step.Argument);
                break;
            case StepKind.Tick:
                _clock.PassAndTick(1);
                break;
            case StepKind.Start:
                _inside = Profiler.Start(s_all);
                break;
            case StepKind.Stop:
                _captures[step.Argument] = _inside!.Stop();
                break;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Allocate(int bytes) => GC.KeepAlive(new byte[bytes]);
}
