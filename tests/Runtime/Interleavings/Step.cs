namespace Weft.Tests.Interleavings;

/// <summary>What one step of a modelled thread does to memory.</summary>
internal enum StepKind
{
    /// <summary>A plain load.</summary>
    Load,

    /// <summary><c>Volatile.Read</c>.</summary>
    LoadAcquire,

    /// <summary>A plain store.</summary>
    Store,

    /// <summary><c>Volatile.Write</c>.</summary>
    StoreRelease,

    /// <summary><c>Interlocked.MemoryBarrier</c>.</summary>
    Fence,

    /// <summary><c>Interlocked.MemoryBarrierProcessWide</c>.</summary>
    ProcessWideFence,

    /// <summary>Entering a <c>lock</c>: waits until the cell holds 0.</summary>
    Lock,

    /// <summary>Leaving a <c>lock</c>.</summary>
    Unlock,

    /// <summary><c>Interlocked.Add</c> or <c>Increment</c>.</summary>
    Add,

    /// <summary><c>Interlocked.CompareExchange</c>.</summary>
    CompareExchange,

    /// <summary>Reads a clock that goes on with every reading.</summary>
    Clock,

    /// <summary>Publishes a number as <c>TickLog</c> does under its lock; how
    /// that comes about is explored by itself.</summary>
    Publish,

    /// <summary>Nothing: the head of a loop, to which <see cref="Again"/> goes back.</summary>
    LoopHead,

    /// <summary>Forgets everything since the head of the loop and begins there again.</summary>
    Again,

    /// <summary>Finds the newest store, which no thread could: something to judge by.</summary>
    Peek,

    /// <summary>Hands a result over to be judged.</summary>
    Result,
}

/// <summary>One step of a modelled thread: everything else that the thread does concerns nobody but itself.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Cell">The place in memory.</param>
/// <param name="Value">What is stored.</param>
internal sealed record Step(StepKind Kind, int Cell = 0, int Value = 0)
{
    /// <summary>The number of the stack that the thread has from this step on, or -1.</summary>
    public int Stack { get; init; } = -1;

    /// <summary>With <see cref="StepKind.CompareExchange"/>: what the cell has to hold.</summary>
    public int Expected { get; init; }

    /// <summary>With <see cref="StepKind.Publish"/>: the number that follows another.</summary>
    public Func<int, int>? Next { get; init; }

    /// <summary>With <see cref="StepKind.Result"/>: says what is wrong, or null.</summary>
    public Func<Truth, string?>? Judge { get; init; }
}
