namespace Weft.Renderers.Profiles;

/// <summary>A string of a <see cref="StringTable"/>.</summary>
/// <param name="Index">Its place in the table; 0 is the empty string, and so is the default.</param>
public readonly record struct StringHandle(int Index);
