namespace Weft;

/// <summary>The meter readings of a thread at the start of a session, because a
/// thread also computes before its first probe in the session.</summary>
/// <remarks>A class: NativeAOT compiles generic code separately for each value type.</remarks>
/// <param name="thread">The thread.</param>
/// <param name="reading">Its meters.</param>
internal sealed class MeterAtStart(ThreadFacts thread, MeterReading reading)
{
    /// <summary>The thread.</summary>
    public ThreadFacts Thread => thread;

    /// <summary>Its meters.</summary>
    public MeterReading Reading => reading;
}
