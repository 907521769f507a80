namespace Weft;

/// <summary>What a thread has had from the scheduler.</summary>
/// <param name="Count">How often it was given a processor; 0 where the system does not tell.</param>
/// <param name="Waited">How long it had waited for one by then, in all, though it could have computed; nanoseconds.</param>
internal readonly record struct Turns(long Count, long Waited);
