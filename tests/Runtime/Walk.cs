using System.Collections.Concurrent;

namespace Weft.Tests;

/// <summary>
/// A thread that enters and leaves frames at random, suspends some and goes on with others' somewhere else.
/// Each frame follows from the one that called it, so that a path which mixes two stacks gives itself away.
/// </summary>
internal sealed class Walk(int root, ConcurrentQueue<Walk.Suspended> suspended)
{
    private const int Roots = 16;
    private const int Frames = 1 << 10;
    private const int BranchingLevels = 3;
    private const int MaxLevel = 300;
    private const int StepsBetweenLooks = 64;

    private static readonly int s_base = WovenAssembly.Register("Weft.Tests.Walk", Frames,
        static () =>
        "FWalk.cs\nTWalk\n" + string.Concat(Enumerable.Range(0, Frames).Select(static frame => $"1\t{frame}\n")));

    private readonly Random _random = new();
    private readonly Stack<Open> _open = new();

    /// <summary>Whether a frame may be the outermost one.</summary>
    public static bool IsRoot(int frame) => frame < Roots;

    /// <summary>Whether a frame may stand below another.</summary>
    public static bool IsChild(int parent, int frame, int level) =>
        frame == Child(parent, 0) || (level <= BranchingLevels && frame == Child(parent, 1));

    /// <summary>Walks, with one frame open all the time.</summary>
    /// <param name="started">Called with that frame open.</param>
    /// <param name="isOver">Asked now and then.</param>
    public void Run(Action started, Func<bool> isOver)
    {
        Enter(root, level: 0);
        started();
        while (!isOver())
        {
            for (int i = 0; i < StepsBetweenLooks; i++)
            {
                TakeStep(_random.Next(1000));
            }
        }

        LeaveTo(0);
        Assert.Equal(0, Probe.Current.Depth);
    }

    private static int Child(int parent, int choice) =>
        Roots + (((parent * 421) + 17 + (choice * 333)) % (Frames - Roots));

    private void TakeStep(int dice)
    {
        switch (dice)
        {
            case 0:
                Thread.Sleep(1);
                break;
            case 1:
                Descend();
                break;
            case < 5:
                LeaveTo(1 + _random.Next(_open.Count));
                break;
            case < 20:
                Suspend();
                break;
            case < 35 when suspended.TryDequeue(out Suspended? other):
                other.Frame.Resume();
                _open.Push(new Open(other.Id, other.Level, 0, other));
                break;
            case < 500 when _open.Peek().Level < MaxLevel:
                EnterChild();
                break;
            default:
                LeaveTo(Math.Max(1, _open.Count - 1));
                break;
        }
    }

    /// <summary>Deep enough for the stack to grow.</summary>
    private void Descend()
    {
        while (_open.Peek().Level < MaxLevel)
        {
            EnterChild();
        }
    }

    private void EnterChild() => Enter(NextChild(out int level), level);

    private void Enter(int id, int level) => _open.Push(new Open(id, level, Probe.Current.Enter(s_base, id), null));

    private void Suspend()
    {
        int id = NextChild(out int level);
        var frame = new Suspended(id, level, SuspendableFrame.Enter(s_base, id));
        frame.Frame.Suspend();
        suspended.Enqueue(frame);
    }

    private int NextChild(out int level)
    {
        Open innermost = _open.Peek();
        level = innermost.Level + 1;
        return Child(innermost.Id, level <= BranchingLevels ? _random.Next(2) : 0);
    }

    private void LeaveTo(int count)
    {
        while (_open.Count > count)
        {
            Open frame = _open.Pop();
            if (frame.Resumed is { } resumed)
            {
                resumed.Frame.Dispose();
            }
            else
            {
                Probe.Current.Leave(frame.Depth);
            }
        }
    }

    /// <summary>A frame that waits for a thread to go on with it.</summary>
    internal sealed class Suspended(int id, int level, SuspendableFrame frame)
    {
        private SuspendableFrame _frame = frame;

        public int Id => id;

        public int Level => level;

        // Mutable, so by reference: there is only one of it.
        public ref SuspendableFrame Frame => ref _frame;
    }

    private readonly record struct Open(int Id, int Level, int Depth, Suspended? Resumed);
}
