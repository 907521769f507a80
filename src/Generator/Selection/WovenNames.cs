using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Weft.Generator.Syntax;

namespace Weft.Generator.Selection;

/// <summary>
/// The names that woven text and the registration need to mean Weft's own types. They are written
/// out from <c>global::</c>, so only a type in the same place can take them away: one of the
/// project's wins over what a reference declares, one of a library's makes the name ambiguous.
/// </summary>
internal static class WovenNames
{
    private static readonly HashSet<string> s_types = new(StringComparer.Ordinal)
    {
        "Weft.Woven.Probe",
        "Weft.Woven.OpenFrame",
        "Weft.Woven.SuspendableFrame",
        "Weft.Woven.WovenAssembly",
        "Weft.Woven.WovenTable",
        "Weft.Woven.AutoStart",
        "Weft.Woven.IExitReport",
        "Weft.Renderers.ExitReport",
        "Weft.Renderers.ConsoleRenderer",
        "Weft.Renderers.HtmlRenderer",
        "Weft.Renderers.JsonRenderer",
        "System.AppContext",
        "System.AppDomain",
        "System.AssemblyLoadEventArgs",
        "System.AssemblyLoadEventHandler",
        "System.BadImageFormatException",
        "System.Exception",
        "System.Func`1",
        "System.Func`3",
        "System.IO.Directory",
        "System.IO.EnumerationOptions",
        "System.IO.IOException",
        "System.IO.Path",
        "System.IO.Stream",
        "System.MissingMemberException",
        "System.ReadOnlySpan`1",
        "System.Reflection.Assembly",
        "System.Reflection.AssemblyName",
        "System.ResolveEventArgs",
        "System.ResolveEventHandler",
        "System.Runtime.Loader.AssemblyLoadContext",
        "System.Text.Encoding",
        "System.TypeLoadException",
    };

    private static readonly HashSet<string> s_namespaces = new(StringComparer.Ordinal)
    {
        "Weft", "Weft.Renderers", "Weft.Woven", "Weft.Generated",
        "System", "System.IO", "System.Reflection", "System.Runtime", "System.Runtime.Loader", "System.Text",
    };

    /// <summary>Full names of the types and namespaces in a file that take one of these names.</summary>
    public static IEnumerable<string> HiddenIn(CompilationUnitSyntax root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Select(HiddenBy)
        .OfType<string>();

    /// <summary>Whether woven text needs the name of a type, or one of the
    /// namespaces that the type would take.</summary>
    public static bool IsNeeded(string type) => s_types.Contains(type) || s_namespaces.Contains(type);

    // A type with type parameters has another name, which ends with their number.
    private static string? HiddenBy(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => HiddenByType(NameOf(type, type.Identifier) + Arity(type.TypeParameterList)),
        EnumDeclarationSyntax type => HiddenByType(NameOf(type, type.Identifier)),
        DelegateDeclarationSyntax type => HiddenByType(NameOf(type, type.Identifier) + Arity(type.TypeParameterList)),
        BaseNamespaceDeclarationSyntax declaration => HiddenByNamespace(TypeName.Namespace(declaration) + "."),
        _ => null,
    };

    private static string Arity(TypeParameterListSyntax? parameters) =>
        parameters is null ? "" : "`" + parameters.Parameters.Count;

    private static string? HiddenByType(string name) => IsNeeded(name) ? name : null;

    private static string? HiddenByNamespace(string name) =>
        s_types.FirstOrDefault(type => name.StartsWith(type + ".", StringComparison.Ordinal));

    private static string NameOf(SyntaxNode type, SyntaxToken name) =>
        type.Parent is BaseNamespaceDeclarationSyntax declaration
        ? TypeName.Namespace(declaration) + "." + name.ValueText
        : name.ValueText;
}
