using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Syntax;

/// <summary>A name as text that can be compared: without <c>global::</c>, comments and white space.</summary>
internal static class WrittenName
{
    private const string Global = "global::";

    public static string Of(NameSyntax name)
    {
        var text = string.Concat(name.DescendantTokens().Select(token => token.ValueText));
        return text.StartsWith(Global, StringComparison.Ordinal) ? text.Substring(Global.Length) : text;
    }
}
