using Microsoft.CodeAnalysis;

namespace Weft.Generator.Model;

/// <summary>What the referenced libraries are able to do that syntax does not show.</summary>
/// <param name="Dynamic">Whether one hands out <c>dynamic</c> values, which a file can await without mentioning the type.</param>
/// <param name="ArgumentText">Whether one sees the text of arguments (<c>CallerArgumentExpression</c>).</param>
/// <remarks>
/// Found by the names that a library refers to, which takes less than a millisecond for each. What the framework itself and Weft do is known:
/// their assemblies are told by their names and not opened.
/// </remarks>
internal sealed record Libraries(bool Dynamic, bool ArgumentText)
{
    private static readonly string[] s_known = ["Weft.", "System.", "mscorlib", "netstandard", "WindowsBase", "Microsoft.CSharp.", "Microsoft.VisualBasic.", "Microsoft.Win32."];

    public static Libraries Of(Compilation compilation)
    {
        var hasDynamic = false;
        var hasArgumentText = false;
        // Not References: to list those of directives, too, Roslyn opens every file.
        foreach (var reference in compilation.ExternalReferences.OfType<PortableExecutableReference>())
        {
            var name = Path.GetFileName(reference.FilePath ?? reference.Display ?? "");
            if (!s_known.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            {
                // ASP.NET has a dynamic ViewBag, which nobody awaits.
                hasDynamic |= !name.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) && Mentions(reference, "DynamicAttribute");
                hasArgumentText |= Mentions(reference, "CallerArgumentExpressionAttribute");
            }
        }

        return new Libraries(hasDynamic, hasArgumentText);
    }

    private static bool Mentions(PortableExecutableReference reference, string type)
    {
        try
        {
            return reference.GetMetadata() is AssemblyMetadata assembly && assembly.GetModules().Any(module => Mentions(module, type));
        }
        catch (Exception unreadable) when (unreadable is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            // The compiler says so better.
            return false;
        }
    }

    // A library that brings the attribute along defines it, instead.
    private static bool Mentions(ModuleMetadata module, string type)
    {
        var reader = module.GetMetadataReader();
        return reader.TypeReferences.Any(handle => reader.StringComparer.Equals(reader.GetTypeReference(handle).Name, type))
            || reader.TypeDefinitions.Any(handle => reader.StringComparer.Equals(reader.GetTypeDefinition(handle).Name, type));
    }
}
