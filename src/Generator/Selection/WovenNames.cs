using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
        "System.Attribute",
        "System.AttributeTargets",
        "System.AttributeUsageAttribute",
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
        "System.Runtime.CompilerServices.MethodImplAttribute",
        "System.Runtime.CompilerServices.MethodImplOptions",
        "System.Runtime.CompilerServices.RuntimeFeature",
        "System.Runtime.Loader.AssemblyLoadContext",
        "System.Text.Encoding",
        "System.TypeLoadException",
    };

    // Projects for older frameworks, too, bring these along, and the compiler takes whatever has the name. What matters
    // is the number of parameters.
    private static readonly Dictionary<string, int> s_attributes = new(StringComparer.Ordinal)
    {
        ["System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute"] = 0,
        ["System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessageAttribute"] = 2,
        ["System.Runtime.CompilerServices.CompilerGeneratedAttribute"] = 0,
        ["System.Runtime.CompilerServices.ModuleInitializerAttribute"] = 0,
    };

    private static readonly HashSet<string> s_namespaces = new(StringComparer.Ordinal)
    {
        "Weft", "Weft.Renderers", "Weft.Woven", "Weft.Generated",
        "System", "System.Diagnostics", "System.Diagnostics.CodeAnalysis", "System.IO", "System.Reflection",
        "System.Runtime", "System.Runtime.CompilerServices", "System.Runtime.Loader", "System.Text",
    };

    /// <summary>Full names of the types and namespaces in a file that take one of these names.</summary>
    public static IEnumerable<string> HiddenIn(CompilationUnitSyntax root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Select(HiddenBy)
        .OfType<string>();

    /// <summary>Whether woven text needs the name of a type, or one of the
    /// namespaces that the type would take.</summary>
    public static bool IsNeeded(string type) =>
        s_types.Contains(type) || s_namespaces.Contains(type) || s_attributes.ContainsKey(type);

    /// <summary>Whether woven text needs a name in a namespace.</summary>
    public static bool IsNeededIn(string @namespace) => s_namespaces.Contains(@namespace);

    // A type with type parameters has another name, which ends with their number.
    private static string? HiddenBy(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type when !StandsIn(type) =>
            HiddenByType(NameOf(type, type.Identifier) + Arity(type.TypeParameterList)),
        EnumDeclarationSyntax type => HiddenByType(NameOf(type, type.Identifier)),
        DelegateDeclarationSyntax type => HiddenByType(NameOf(type, type.Identifier) + Arity(type.TypeParameterList)),
        BaseNamespaceDeclarationSyntax declaration => HiddenByNamespace(TypeName.Namespace(declaration) + "."),
        _ => null,
    };

    private static bool StandsIn(TypeDeclarationSyntax type) =>
        s_attributes.TryGetValue(NameOf(type, type.Identifier), out var parameters)
        && type is ClassDeclarationSyntax { TypeParameterList: null, ParameterList: null }
        && !type.Modifiers.Any(SyntaxKind.PartialKeyword) && !type.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && type.Members.OfType<ConstructorDeclarationSyntax>().ToList() is var constructors
        && (constructors.Count == 0 ? parameters == 0
            : constructors.Any(one => one.ParameterList.Parameters.Count == parameters
                && (one.Modifiers.Any(SyntaxKind.PublicKeyword) || one.Modifiers.Any(SyntaxKind.InternalKeyword))));

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
