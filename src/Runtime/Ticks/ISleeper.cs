namespace Weft;

/// <summary>Sleeps for a time finer than the millisecond of <see cref="Thread.Sleep(int)"/>.</summary>
internal interface ISleeper : IDisposable
{
    /// <summary>
    /// Asks the system to wake the calling thread without delay even when all processors are
    /// busy, as far as the process may ask for that. A tick that has to wait for a processor
    /// comes when the scheduler lets go of another thread, and that is no random moment.
    /// </summary>
    void Hasten();

    /// <summary>Blocks the calling thread for about the given time.</summary>
    /// <param name="nanoseconds">At least 0.</param>
    void Sleep(long nanoseconds);
}
