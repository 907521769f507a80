using Weft.Generator.Selection;

namespace Weft.Generator.Weaving;

/// <summary>The outcome for one member with a body.</summary>
/// <param name="Line">Line of its declaration, counted from 1.</param>
/// <param name="Name">Its name with type and namespace.</param>
/// <param name="Left">Why it is left as it is; null if it is woven.</param>
internal sealed record MemberOutcome(int Line, string Name, SkipReason? Left);
