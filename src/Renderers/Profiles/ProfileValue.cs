namespace Weft.Renderers.Profiles;

/// <summary>A value of one column.</summary>
/// <param name="Stack">The stack that it was measured on.</param>
/// <param name="Value">In the column's unit.</param>
public readonly record struct ProfileValue(StackHandle Stack, long Value);
