namespace Weft;

/// <summary>The process-wide id of a woven member or a region: what a frame is a frame of.</summary>
/// <param name="Value">At least 0, and below the marks that a <see cref="Slot"/> adds.</param>
internal readonly record struct FrameId(int Value);
