namespace Weft.Renderers.Queries;

/// <summary>The figure of an open column of the capture.</summary>
/// <param name="Column">The column.</param>
/// <param name="Value">The sum, in the unit of the column.</param>
public sealed record ColumnFigure(CaptureColumn Column, long Value);
