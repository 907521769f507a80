using Microsoft.CodeAnalysis;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>
/// Finds out whether a referenced library hands out <c>dynamic</c> values, which a file can await without mentioning the type. The framework's own
/// assemblies do not; looking at the names that each of the others refers to takes less than a millisecond.
/// </summary>
internal static class DynamicReferences
{
    private static readonly string[] s_framework = ["System.", "Microsoft.", "mscorlib", "netstandard", "WindowsBase"];

    public static bool In(Compilation compilation) => compilation.References
        .OfType<PortableExecutableReference>()
        .Any(reference => !IsFramework(reference) && MentionsDynamic(reference));

    private static bool IsFramework(PortableExecutableReference reference)
    {
        var name = Path.GetFileName(reference.FilePath ?? reference.Display ?? "");
        return s_framework.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
    }

    private static bool MentionsDynamic(PortableExecutableReference reference)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly && assembly.GetModules().Any(MentionsDynamic);
        }
        catch (Exception unreadable) when (unreadable is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // The compiler says so better.
            return false;
        }
    }

    private static bool MentionsDynamic(ModuleMetadata module)
    {
        var reader = module.GetMetadataReader();
        return reader.TypeReferences.Any(handle => reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, "DynamicAttribute"));
    }
}
