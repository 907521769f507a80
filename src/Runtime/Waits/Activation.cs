namespace Weft;

/// <summary>
/// One activation of an async method that has been suspended by an await, or has called one that was.
/// While it is suspended and none of those that it called is open again or suspended, its call path waits.
/// </summary>
/// <remarks>
/// <para>One thread at a time suspends or resumes the activation itself; those that it called may end on
/// any others meanwhile. All of that is one word, changed without locks. Whoever makes or ends a wait by a change
/// reads the clock before the change, so that of two that follow each other the later has the later time.</para>
/// <para>The state machine refers to it, and those of the activations that it called;
/// nothing else does while it is suspended. If all of them are abandoned, the finalizer
/// ends it. From a pool: 56 bytes each, as many as were needed at the same time.</para>
/// </remarks>
internal sealed class Activation : Pooled
{
    private const int Suspended = 1;
    private const int Ended = 2;
    private const int Finalized = 4;

    // Counts the called ones that have been suspended and have not ended.
    private const int Called = 8;

    private int _state;

    // When it began to wait. Written before the state says so.
    private long _since;
    private Activation? _caller;
    private bool _hasCaller;

    ~Activation() => End(Ended | Finalized);

    /// <summary>Number of its call path.</summary>
    public PathNumber Path { get; private set; }

    /// <summary>Of one that is suspended, its place in the table of suspensions.</summary>
    private ref int Place => ref _countOrPlace;

    /// <summary>Begins its life with a call path that has an account.</summary>
    public Activation On(PathNumber path)
    {
        Path = path;
        _caller = null;
        _hasCaller = false;
        Place = AsyncSpans.None;
        Volatile.Write(ref _state, 0);
        return this;
    }

    /// <summary>Whether its caller is known, as it is from its first suspension on.</summary>
    public bool HasCaller => _hasCaller;

    /// <summary>Says who called it, ahead of its first suspension: an
    /// activation that is open on the calling thread, or nobody.</summary>
    public void CalledBy(Activation? caller)
    {
        _hasCaller = true;
        _caller = caller;
        if (caller is not null)
        {
            Interlocked.Add(ref caller._state, Called);
        }
    }

    /// <summary>It is suspended.</summary>
    public void Suspend()
    {
        if (AsyncSpans.IsWanted)
        {
            BeginSpan();
        }

        while (true)
        {
            int state = Volatile.Read(ref _state);
            if (state == 0)
            {
                // No other thread can change it now.
                ref WaitAccount account = ref WaitAccounts.Of(Path);
                account.Announce();
                long now = WaitClock.Now;
                _since = now;
                Volatile.Write(ref _state, Suspended);
                account.Begin(now);
                return;
            }

            if ((state & (Suspended | Ended)) != 0 || TryChange(state, state | Suspended))
            {
                return;
            }
        }
    }

    /// <summary>The activation resumes.</summary>
    public void Resume()
    {
        EndSpan();
        while (true)
        {
            int state = Volatile.Read(ref _state);
            if (state == Suspended)
            {
                EndWait(0);
                return;
            }

            if ((state & Suspended) == 0 || TryChange(state, state & ~Suspended))
            {
                return;
            }
        }
    }

    /// <summary>It has ended, open or suspended. Those that it called go on for themselves.</summary>
    public void End() => End(Ended);

    private void End(int end)
    {
        // Before the change: another thread may give it back to the pool right after it.
        Activation? caller = _caller;
        EndSpan();
        while (true)
        {
            int state = Volatile.Read(ref _state);
            if ((state & Ended) != 0)
            {
                return;
            }

            int after = (state & ~Suspended) | end;
            if (state == Suspended)
            {
                EndWait(after);
            }
            else if (!TryChange(state, after))
            {
                continue;
            }

            if (after == Ended)
            {
                ActivationPool.Return(this);
            }

            caller?.EndCalled();
            return;
        }
    }

    /// <summary>An activation that it called has ended, on any thread.</summary>
    private void EndCalled()
    {
        ref WaitAccount account = ref WaitAccounts.Of(Path);
        while (true)
        {
            int state = Volatile.Read(ref _state);
            int after = state - Called;
            if (after != Suspended)
            {
                if (TryChange(state, after))
                {
                    if (after == Ended)
                    {
                        ActivationPool.Return(this);
                    }

                    return;
                }

                continue;
            }

            account.Announce();
            long now = WaitClock.Now;
            _since = now;
            if (TryChange(state, after))
            {
                account.Begin(now);
                return;
            }

            account.Withdraw();
        }
    }

    private void BeginSpan()
    {
        // Whether it is suspended is its own affair: nobody else changes that.
        if ((Volatile.Read(ref _state) & (Suspended | Ended)) == 0)
        {
            AsyncSpans.Begin(ref Place, Path);
        }
    }

    private void EndSpan()
    {
        if ((Place != AsyncSpans.None || AsyncSpans.IsWanted) && (Volatile.Read(ref _state) & Suspended) != 0)
        {
            AsyncSpans.End(ref Place, Path);
        }
    }

    /// <summary>Ends a wait: in this state nobody else can change it.</summary>
    private void EndWait(int after)
    {
        ref WaitAccount account = ref WaitAccounts.Of(Path);
        account.Announce();
        long now = WaitClock.Now;
        long since = _since;
        Volatile.Write(ref _state, after);
        account.End(since, now);
    }

    private bool TryChange(int state, int after) => Interlocked.CompareExchange(ref _state, after, state) == state;
}
