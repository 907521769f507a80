namespace Weft.Renderers.Profiles;

/// <summary>A column of values of a <see cref="Profile"/>.</summary>
/// <param name="Index">Its place in <see cref="Profile.Columns"/>, from 0 on.</param>
public readonly record struct ColumnHandle(int Index);
