using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Weft.Generator.Selection;

/// <summary>The abilities of the referenced libraries that syntax does not show.</summary>
/// <param name="Dynamic">Whether one hands out <c>dynamic</c> values, which a
/// file can await without mentioning the type.</param>
/// <param name="ArgumentText">Whether one sees the text of arguments (<c>CallerArgumentExpression</c>).</param>
/// <param name="Awaitables">Whether one makes something awaitable that may be a <c>ref struct</c>.</param>
/// <param name="MutableAwaitables">Whether one declares something that to
/// await, or to enumerate asynchronously, may change.</param>
/// <param name="TakesVar">Whether one calls a type <c>var</c>.</param>
/// <param name="Hiding">A name that woven text needs and a type of a library takes; null if there is none.</param>
/// <remarks>
/// Found by the names in a library, which takes less than a millisecond for each. What the
/// framework itself and Weft do is known: their assemblies are told by their names and not opened.
/// </remarks>
internal sealed record Libraries(bool Dynamic, bool ArgumentText, bool Awaitables, bool MutableAwaitables,
    bool TakesVar, string? Hiding)
{
    private static readonly Libraries s_nothing = new(false, false, false, false, false, null);

    private static readonly string[] s_known = ["Weft.", "System.", "mscorlib", "netstandard", "WindowsBase",
        "Microsoft.CSharp.", "Microsoft.VisualBasic.", "Microsoft.Win32."];

    // Not References: to list those of directives, too, Roslyn opens every file.
    public static Libraries Of(Compilation compilation) =>
        compilation.ExternalReferences.OfType<PortableExecutableReference>()
        .Where(reference =>
            !s_known.Any(prefix => NameOf(reference).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        .Select(Of)
        .Aggregate(s_nothing, Merge);

    private static Libraries Of(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly
                ? assembly.GetModules().Select(module => Of(module.GetMetadataReader(), reference)).Aggregate(Merge)
                : s_nothing;
        }
        catch (Exception unreadable) when (unreadable is IOException or BadImageFormatException
            or UnauthorizedAccessException)
        {
            // The compiler says so better.
            return s_nothing;
        }
    }

    // ASP.NET has a dynamic ViewBag, which nobody awaits.
    private static Libraries Of(MetadataReader reader, PortableExecutableReference reference) => new(
        !NameOf(reference).StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase)
            && Mentions(reader, "DynamicAttribute"),
        Mentions(reader, "CallerArgumentExpressionAttribute"),
        Mentions(reader, "IsByRefLikeAttribute")
        && reader.MethodDefinitions.Any(
            handle => reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, "GetAwaiter")),
        Selection.MutableAwaitables.AreIn(reader),
        VarNames.AreIn(reader),
        IsInGlobalNamespace(reference) && !IsRuntime(reader) ? HidingIn(reader) : null);

    private static Libraries Merge(Libraries one, Libraries other) =>
        new(
            one.Dynamic || other.Dynamic,
            one.ArgumentText || other.ArgumentText,
            one.Awaitables || other.Awaitables,
            one.MutableAwaitables || other.MutableAwaitables,
            one.TakesVar || other.TakesVar,
            one.Hiding ?? other.Hiding);

    private static string NameOf(PortableExecutableReference reference) =>
        Path.GetFileName(reference.FilePath ?? reference.Display ?? "");

    // A library that brings the attribute along defines it, instead.
    private static bool Mentions(MetadataReader reader, string type) =>
        reader.TypeReferences.Any(handle => reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, type))
        || reader.TypeDefinitions.Any(
            handle => reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, type));

    private static bool IsInGlobalNamespace(MetadataReference reference) =>
        reference.Properties.Aliases.IsEmpty || reference.Properties.Aliases.Contains("global");

    private static bool IsRuntime(MetadataReader reader) =>
        reader.IsAssembly
            && reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, AttributeNames.Namespace);

    private static string? HidingIn(MetadataReader reader) => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Where(type =>
            type.GetDeclaringType().IsNil
                && (type.Namespace.IsNil || reader.StringComparer.StartsWith(type.Namespace, AttributeNames.Namespace)))
        .Select(type =>
            type.Namespace.IsNil
                ? reader.GetString(type.Name) : reader.GetString(type.Namespace) + "." + reader.GetString(type.Name))
        .FirstOrDefault(WovenNames.IsNeeded);
}
