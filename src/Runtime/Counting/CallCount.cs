namespace Weft;

/// <summary>The counts of one call path.</summary>
/// <remarks>One thread adds while any number of threads read. Nothing ever falls, so what a
/// reader finds was true at some moment of its reading, each number for itself.</remarks>
internal struct CallCount
{
    private long _calls;
    private long _allocated;
    private long _paused;

    public CallCount(long calls, long allocated, long paused) =>
        (_calls, _allocated, _paused) = (calls, allocated, paused);

    /// <summary>Calls that began there.</summary>
    public readonly long Calls => _calls;

    /// <summary>Bytes allocated while the path's frame was the innermost one.</summary>
    public readonly long Allocated => _allocated;

    /// <summary>Nanoseconds of garbage collections while the path's frame was the innermost one.</summary>
    public readonly long Paused => _paused;

    /// <summary>Whether there is nothing to tell.</summary>
    public readonly bool IsZero => (_calls | _allocated | _paused) == 0;

    // Volatile, so that a 32-bit processor does not tear 64 bits. Costs nothing on x64.
    public void AddCall() => Volatile.Write(ref _calls, _calls + 1);

    public void AddAllocated(long bytes) => Volatile.Write(ref _allocated, _allocated + bytes);

    public void AddPaused(long nanoseconds) => Volatile.Write(ref _paused, _paused + nanoseconds);

    public void Add(CallCount other) =>
        this = new CallCount(_calls + other._calls, _allocated + other._allocated, _paused + other._paused);

    /// <summary>The difference to an earlier state.</summary>
    public readonly CallCount Less(CallCount before) =>
        new(_calls - before._calls, _allocated - before._allocated, _paused - before._paused);

    /// <summary>A copy, on any thread.</summary>
    public CallCount Read() =>
        new(Volatile.Read(ref _calls), Volatile.Read(ref _allocated), Volatile.Read(ref _paused));
}
