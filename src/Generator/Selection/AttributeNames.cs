namespace Weft.Generator.Selection;

/// <summary>Weft's two attributes by name; the weaver never sees the assembly that declares them.</summary>
internal static class AttributeNames
{
    public const string Namespace = "Weft";
    private const string Suffix = "Attribute";

    /// <summary>The mark that an unqualified attribute name stands for if it is Weft's.</summary>
    public static Mark MarkOf(string name) => name switch
    {
        "Profile" or "ProfileAttribute" => Mark.Profile,
        "NoProfile" or "NoProfileAttribute" => Mark.NoProfile,
        _ => Mark.None,
    };

    /// <summary>The mark that a fully qualified name stands for.</summary>
    public static Mark MarkOfQualified(string name) =>
        name.StartsWith(Namespace + ".", StringComparison.Ordinal)
            ? MarkOf(name.Substring(Namespace.Length + 1)) : Mark.None;

    public static string WithSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name : name + Suffix;

    public static string WithoutSuffix(string name) =>
        name.EndsWith(Suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - Suffix.Length) : name;
}
