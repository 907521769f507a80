namespace Weft.Architecture.Tests.Floors;

/// <summary>A type of one folder that names a type of another one. Nested types
/// count as the type that they lie in.</summary>
/// <param name="From">The type that names the other.</param>
/// <param name="FromFolder">Its folder.</param>
/// <param name="To">The type that is named.</param>
/// <param name="ToFolder">Its folder.</param>
internal sealed record TypeUse(string From, string FromFolder, string To, string ToFolder)
{
    /// <summary>The use as lists of exceptions write it.</summary>
    public string Key => $"{From} -> {To}";

    /// <inheritdoc/>
    public override string ToString() => $"{FromFolder}/{From} -> {ToFolder}/{To}";
}
