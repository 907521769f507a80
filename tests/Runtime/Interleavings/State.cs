namespace Weft.Tests.Interleavings;

/// <summary>A store as others may find it.</summary>
/// <param name="Value">What was stored.</param>
/// <param name="View">What a load-acquire that finds it has seen from then on.</param>
internal sealed record Message(int Value, View View);

/// <summary>A thread between two of its steps.</summary>
/// <param name="History">Where it stands.</param>
/// <param name="Seen">The oldest stores that it may still find.</param>
/// <param name="Loaded">What came with the stores that it has found: a fence makes it seen.</param>
/// <param name="Fenced">What it had seen at its last fence: it goes with its plain stores.</param>
internal sealed record ThreadState(ThreadHistory History, View Seen, View Loaded, View Fenced);

/// <summary>
/// A program between two steps, on a weakly ordered machine: a cell keeps all that was ever stored
/// in it, and a load may find any store that is not older than what its thread has seen of the cell.
/// </summary>
/// <remarks>
/// The machine is the view-based one of the literature on C11 without its promises (Kang et al., "A promising semantics
/// for relaxed-memory concurrency", POPL 2017). It lets no store come before a load that precedes it in the program:
/// the loads that would matter are the probes' of the tick number, which are acquires. The stores of a cell are ordered
/// as they are made, which loses nothing, because a cell has one writer or a lock.
/// </remarks>
internal sealed record State(Message[][] Cells, ThreadState[] Threads, View Fences, Truth Truth)
{
    /// <summary>The states that one step of a thread can lead to; none if it has ended or waits.</summary>
    public IEnumerable<State> Step(int thread)
    {
        ThreadState before = Threads[thread];
        return before.History.Step is not { } step ? [] : step.Kind switch
        {
            StepKind.Load or StepKind.LoadAcquire => Load(thread, before, step),
            StepKind.Store => [Store(thread, before, step, before.Fenced)],
            StepKind.StoreRelease or StepKind.Unlock => [Store(thread, before, step, before.Seen)],
            StepKind.Lock => Cells[step.Cell][^1].Value == 0 ? [Lock(thread, before, step)] : [],
            StepKind.Add => [Exchange(thread, before, step, Cells[step.Cell][^1].Value + step.Value)],
            StepKind.CompareExchange =>
                [Exchange(thread, before, step,
                    Cells[step.Cell][^1].Value is var value && value == step.Expected ? step.Value : value)],
            StepKind.Clock => [ReadClock(thread, before, step)],
            StepKind.Publish => [Publish(thread, before, step)],
            StepKind.Peek => [With(thread, before with { History = before.History.After(Cells[step.Cell][^1].Value) })],
            StepKind.Fence => [Fence(thread, before)],
            StepKind.ProcessWideFence => [ProcessWideFence(thread)],
            _ => [With(thread, before with { History = before.History.After(0) })],
        };
    }

    private IEnumerable<State> Load(int thread, ThreadState before, Step step)
    {
        Message[] stores = Cells[step.Cell];
        for (int i = before.Seen[step.Cell]; i < stores.Length; i++)
        {
            View found = stores[i].View.With(step.Cell, i);
            View seen = step.Kind == StepKind.LoadAcquire ? before.Seen.Join(found) : before.Seen.With(step.Cell, i);
            yield return With(thread,
                before with
                {
                    History = before.History.After(stores[i].Value),
                    Seen = seen,
                    Loaded = before.Loaded.Join(found)
                });
        }
    }

    private State Store(int thread, ThreadState before, Step step, View released)
    {
        int number = Cells[step.Cell].Length;
        ThreadState after = before with
        {
            History = before.History.After(0),
            Seen = before.Seen.With(step.Cell, number),
            Loaded = before.Loaded.With(step.Cell, number),
        };
        Truth truth = step.Stack < 0 ? Truth : Truth.WithStack(step.Stack);
        return With(thread,
            after) with
        {
            Cells = Append(step.Cell, new Message(step.Value, released.With(step.Cell, number))),
            Truth = truth
        };
    }

    private State Lock(int thread, ThreadState before, Step step)
    {
        View left = Cells[step.Cell][^1].View;
        return Store(thread, before with { Seen = before.Seen.Join(left), Loaded = before.Loaded.Join(left) },
            step with { Value = 1 }, before.Seen);
    }

    /// <summary>Finds the newest store and puts another in its place, with a full fence before and after.</summary>
    private State Exchange(int thread, ThreadState before, Step step, int value)
    {
        Message newest = Cells[step.Cell][^1];
        int number = Cells[step.Cell].Length;
        View all = Fences.Join(before.Loaded).Join(before.Seen).Join(newest.View).With(step.Cell, number);
        return With(thread, new ThreadState(before.History.After(newest.Value), all, all, all)) with
        {
            Cells = Append(step.Cell, new Message(value, all)),
            Fences = all,
        };
    }

    private State ReadClock(int thread, ThreadState before, Step step)
    {
        int time = Cells[step.Cell][^1].Value + 1;
        return With(thread,
            before with { History = before.History.After(time) }) with
        {
            Cells = Append(step.Cell,
                new Message(time, default))
        };
    }

    private State Publish(int thread, ThreadState before, Step step)
    {
        Message last = Cells[step.Cell][^1];
        int value = step.Next!(last.Value);
        ThreadState locked = before with { Seen = before.Seen.Join(last.View), Loaded = before.Loaded.Join(last.View) };
        State after = Store(thread, locked, step with { Value = value }, locked.Seen);
        return after.With(thread,
            after.Threads[thread] with { History = before.History.After(value) }) with
        {
            Truth =
                Truth.WithNumber(TickValue.NumberOf(value))
        };
    }

    private State Fence(int thread, ThreadState before)
    {
        View all = Fences.Join(before.Loaded).Join(before.Seen);
        return With(thread, new ThreadState(before.History.After(0), all, all, all)) with { Fences = all };
    }

    private State ProcessWideFence(int thread)
    {
        View all = Fences;
        foreach (ThreadState other in Threads)
        {
            all = all.Join(other.Loaded).Join(other.Seen);
        }

        ThreadState[] threads = Array.ConvertAll(Threads, other => new ThreadState(other.History, all, all, all));
        threads[thread] = threads[thread] with { History = threads[thread].History.After(0) };
        return this with { Threads = threads, Fences = all };
    }

    private State With(int thread, ThreadState after)
    {
        var threads = (ThreadState[])Threads.Clone();
        threads[thread] = after;
        return this with { Threads = threads };
    }

    private Message[][] Append(int cell, Message message)
    {
        var cells = (Message[][])Cells.Clone();
        cells[cell] = [.. cells[cell], message];
        return cells;
    }
}
