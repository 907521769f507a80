namespace Weft;

/// <summary>The process-wide id of the woven member or region that a frame belongs to.</summary>
/// <param name="Value">At least 0, and below the marks that a <see cref="Slot"/> adds.</param>
internal readonly record struct FrameId(int Value);
