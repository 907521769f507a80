using System.Reflection;
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
        .Select(reference => Of(reference, compilation.AssemblyName))
        .Aggregate(s_nothing with { Hiding = IsAside(compilation) ? AttributeNames.Namespace : null }, Merge);

    // An extern alias can be the only way to the runtime: woven text has no such directive.
    private static bool IsAside(Compilation compilation) =>
        compilation.ExternalReferences.OfType<PortableExecutableReference>()
        .Any(reference => NameOf(reference) is "Weft.dll" or "Weft.Renderers.dll" && !IsInGlobalNamespace(reference));

    private static Libraries Of(PortableExecutableReference reference, string? project)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly
                ? assembly.GetModules().Select(module => Of(module.GetMetadataReader(), reference, project))
                    .Aggregate(Merge)
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
    private static Libraries Of(MetadataReader reader, PortableExecutableReference reference, string? project) => new(
        !NameOf(reference).StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase)
            && Mentions(reader, "DynamicAttribute"),
        Mentions(reader, "CallerArgumentExpressionAttribute"),
        Mentions(reader, "IsByRefLikeAttribute")
        && reader.MethodDefinitions.Any(
            handle => reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, "GetAwaiter")),
        Selection.MutableAwaitables.AreIn(reader),
        VarNames.AreIn(reader),
        IsInGlobalNamespace(reference) && !IsRuntime(reader) ? HidingIn(reader, project) : null);

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

    private static bool IsFriend(MetadataReader reader, string? project) => reader.IsAssembly
        && reader.GetAssemblyDefinition().GetCustomAttributes().Select(reader.GetCustomAttribute)
            .Where(attribute => NameOf(attribute, reader) == "InternalsVisibleToAttribute")
            .Select(attribute => FirstTextOf(attribute, reader).Split(',')[0].Trim())
            .Any(friend => string.Equals(friend, project, StringComparison.OrdinalIgnoreCase));

    private static string? NameOf(CustomAttribute attribute, MetadataReader reader) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is
        { Kind: HandleKind.TypeReference } parent
        ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) : null;

    private static string FirstTextOf(CustomAttribute attribute, MetadataReader reader)
    {
        var value = reader.GetBlobReader(attribute.Value);
        return value.Length > 2 && value.ReadUInt16() == 1 ? value.ReadSerializedString() ?? "" : "";
    }

    private static bool IsInGlobalNamespace(MetadataReference reference) =>
        reference.Properties.Aliases.IsEmpty || reference.Properties.Aliases.Contains("global");

    private static bool IsRuntime(MetadataReader reader) =>
        reader.IsAssembly
            && reader.StringComparer.Equals(reader.GetAssemblyDefinition().Name, AttributeNames.Namespace);

    // A type that nobody sees but its library's friends takes nothing away from others.
    private static string? HidingIn(MetadataReader reader, string? project) => reader.TypeDefinitions
        .Select(reader.GetTypeDefinition)
        .Where(type =>
            type.GetDeclaringType().IsNil
                && (type.Namespace.IsNil || WovenNames.IsNeededIn(reader.GetString(type.Namespace)))
                && (type.Attributes.HasFlag(TypeAttributes.Public) || IsFriend(reader, project)))
        .Select(type =>
            type.Namespace.IsNil
                ? reader.GetString(type.Name) : reader.GetString(type.Namespace) + "." + reader.GetString(type.Name))
        .FirstOrDefault(WovenNames.IsNeeded);
}
