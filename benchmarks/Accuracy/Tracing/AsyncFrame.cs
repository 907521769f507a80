namespace Weft.Benchmarks;

/// <summary>The frame of an async method as the weaver would write it, next to
/// the exact tracer: a mutable struct in a variable of the method.</summary>
internal struct AsyncFrame : IDisposable
{
    private SuspendableFrame _frame;
    private bool _isOpen;

    /// <summary>The number of the frame's call path, which callees pass on.</summary>
    public int Path { get; private set; }

    /// <summary>Opens a frame.</summary>
    /// <param name="caller">Call path of the caller, -1 for none.</param>
    /// <param name="member">The member.</param>
    public static AsyncFrame Enter(int caller, int member)
    {
        int path = LogicalPaths.Below(caller, member);
        ThreadTrace.Current.Record(TraceEvent.OpenLogical(path));
        return new AsyncFrame { Path = path, _isOpen = true, _frame = SuspendableFrame.Enter(Frame.Base, member) };
    }

    /// <summary>Closes the frame ahead of an await if that will suspend the method.</summary>
    public T Suspend<T>(T task)
        where T : Task
    {
        if (!task.IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame, if it is open, ahead of an await that will suspend the method.</summary>
    public void Suspend() => Close(suspends: true);

    /// <summary>Opens the frame again if it is closed.</summary>
    public void Resume()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            ThreadTrace.Current.Record(TraceEvent.OpenLogical(Path));
            _frame.Resume();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Close(suspends: false);

    private void Close(bool suspends)
    {
        if (_isOpen)
        {
            _isOpen = false;
            ThreadTrace.Current.Record(TraceEvent.Leave);
            if (suspends)
            {
                _frame.Suspend();
            }
            else
            {
                _frame.Dispose();
            }
        }
    }
}
