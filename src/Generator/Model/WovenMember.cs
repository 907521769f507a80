namespace Weft.Generator.Model;

/// <summary>One row of the method table.</summary>
/// <param name="Type">Containing type with namespace, nested types joined with <c>+</c>.</param>
/// <param name="Name">Method name as written in C#.</param>
/// <param name="Line">Line of the declaration in the original file, counted from 1.</param>
/// <param name="Group">The group that the nearest mark names; empty if it is in none.</param>
/// <param name="IsIdle">Whether the nearest mark that decides on idle time makes its own time idle.</param>
internal sealed record WovenMember(string Type, string Name, int Line, string Group, bool IsIdle);
