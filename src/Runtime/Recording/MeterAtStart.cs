namespace Weft;

/// <summary>Where the meters of a thread stood when a session started: one that
/// runs no probe for a while has computed all the same.</summary>
/// <remarks>A class: generic code over value types is made anew for each under NativeAOT.</remarks>
/// <param name="thread">The thread.</param>
/// <param name="reading">Its meters.</param>
internal sealed class MeterAtStart(ThreadFacts thread, MeterReading reading)
{
    /// <summary>The thread.</summary>
    public ThreadFacts Thread => thread;

    /// <summary>Its meters.</summary>
    public MeterReading Reading => reading;
}
