namespace Weft.Generator.Selection;

/// <summary>A <c>using Name = Target;</c>, the target without <c>global::</c> and white space.</summary>
internal sealed record UsingAlias(string Name, string Target);
