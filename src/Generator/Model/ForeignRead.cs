using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Model;

/// <summary>A part of a file that a source generator of somebody else's reads.</summary>
/// <param name="Span">The part; every member in it is left as it is.</param>
/// <param name="Id">The diagnostic that its members are left under.</param>
/// <param name="Generator">Name of the generator's assembly.</param>
public sealed record ForeignRead(TextSpan Span, string Id, string Generator);
