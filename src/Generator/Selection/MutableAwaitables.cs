using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Weft.Generator.Selection;

/// <summary>
/// Tells by declarations alone whether something can be awaited, or enumerated asynchronously, that lies in a variable
/// and may be changed by that: a struct that is not read-only, an interface that one may implement, or a method that
/// takes what it extends by reference.
/// </summary>
internal static class MutableAwaitables
{
    private static readonly string[] s_methods = ["GetAwaiter", "GetAsyncEnumerator"];

    /// <summary>Whether a file declares one.</summary>
    public static bool AreIn(CompilationUnitSyntax root) =>
        root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(IsOne);

    /// <summary>Whether a library declares one.</summary>
    public static bool AreIn(MetadataReader reader) =>
        reader.MethodDefinitions.Select(reader.GetMethodDefinition).Any(method => IsOne(reader, method));

    private static bool IsOne(MethodDeclarationSyntax method) =>
        s_methods.Contains(method.Identifier.ValueText) && method.Parent switch
        {
            ClassDeclarationSyntax => ExtendsByReference(method),
            RecordDeclarationSyntax record when record.IsKind(SyntaxKind.RecordDeclaration) =>
                ExtendsByReference(method),
            TypeDeclarationSyntax type => !type.Modifiers.Concat(method.Modifiers).Any(IsReadOnly),
            _ => true,
        };

    private static bool IsReadOnly(SyntaxToken modifier) => modifier.IsKind(SyntaxKind.ReadOnlyKeyword);

    private static bool ExtendsByReference(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault() is { Modifiers: var modifiers }
        && (modifiers.Any(SyntaxKind.InKeyword) || modifiers.Any(SyntaxKind.RefKeyword));

    private static bool IsOne(MetadataReader reader, MethodDefinition method)
    {
        var name = reader.GetString(method.Name);
        if (!s_methods.Any(wanted => name == wanted || name.EndsWith("." + wanted, StringComparison.Ordinal)))
        {
            return false;
        }

        var type = reader.GetTypeDefinition(method.GetDeclaringType());
        return (method.Attributes & System.Reflection.MethodAttributes.Static) != 0 ? TakesReference(reader, method)
            : (type.Attributes & System.Reflection.TypeAttributes.Interface) != 0
                || (IsStruct(reader, type) && !type.GetCustomAttributes().Concat(method.GetCustomAttributes())
                    .Any(attribute => IsReadOnly(reader, attribute)));
    }

    // The signature of a static method: its kind, how many type parameters if it has some, how many parameters, what it
    // returns, and the first of them. A mark of "in", or of none.
    private static bool TakesReference(MetadataReader reader, MethodDefinition method) =>
        reader.GetBlobBytes(method.Signature).Skip(3).Contains((byte)SignatureTypeCode.ByReference);

    private static bool IsStruct(MetadataReader reader, TypeDefinition type) =>
        !type.BaseType.IsNil && type.BaseType.Kind == HandleKind.TypeReference
        && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)type.BaseType).Name, "ValueType");

    private static bool IsReadOnly(MetadataReader reader, CustomAttributeHandle attribute)
    {
        var constructor = reader.GetCustomAttribute(attribute).Constructor;
        var type = constructor.Kind == HandleKind.MemberReference
            ? reader.GetMemberReference((MemberReferenceHandle)constructor).Parent
            : reader.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
        return type.Kind switch
        {
            HandleKind.TypeReference => IsName(reader.GetTypeReference((TypeReferenceHandle)type).Name),
            HandleKind.TypeDefinition => IsName(reader.GetTypeDefinition((TypeDefinitionHandle)type).Name),
            _ => false,
        };

        bool IsName(StringHandle name) => reader.StringComparer.Equals(name, "IsReadOnlyAttribute");
    }
}
