namespace Weft;

/// <summary>Where a thread's meters stood at a moment.</summary>
/// <param name="ProcessorTime">Nanoseconds since the thread began, or <see cref="ThreadMeter.NotAvailable"/>.</param>
/// <param name="Computing">Tick weight that found it computing, nanoseconds.</param>
internal readonly record struct MeterReading(long ProcessorTime, long Computing);
