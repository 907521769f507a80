namespace Weft.Renderers;

/// <summary>Which of the <see cref="Measures"/> a capture tells of all its call
/// paths. Times, waits and samples are always known.</summary>
[Flags]
internal enum KnownMeasures
{
    None = 0,
    Cpu = 1,
    Calls = 2,
    Allocated = 4,
    Paused = 8,
}
