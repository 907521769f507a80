namespace Weft;

/// <summary>Sleeps for a time finer than the millisecond of <see cref="Thread.Sleep(int)"/>.</summary>
internal interface ISleeper : IDisposable
{
    /// <summary>Blocks the calling thread for about the given time.</summary>
    /// <param name="nanoseconds">At least 0.</param>
    void Sleep(long nanoseconds);
}
