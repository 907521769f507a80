using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Build.ForeignGenerators;

/// <summary>The simple name of an attribute, without its suffix.</summary>
internal static class AttributeName
{
    private const string Suffix = "Attribute";

    /// <summary>The name of an attribute as it is written somewhere.</summary>
    public static string Of(NameSyntax name)
    {
        var simple = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax itself => itself.Identifier.ValueText,
            _ => "",
        };
        return simple.EndsWith(Suffix, StringComparison.Ordinal) && simple.Length > Suffix.Length
            ? simple[..^Suffix.Length] : simple;
    }
}
