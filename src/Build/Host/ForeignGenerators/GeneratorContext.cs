using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Build.ForeignGenerators;

/// <summary>The assemblies of one folder of generators.</summary>
/// <param name="folder">The folder.</param>
/// <param name="elsewhere">Finds an assembly among those of all other folders; null if there is none.</param>
internal sealed class GeneratorContext(string folder, Func<AssemblyName, string?> elsewhere)
    : AssemblyLoadContext(nameof(GeneratorContext))
{
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName) => CompilersOwn(assemblyName)
        ?? (PathOf(assemblyName) is { } path ? LoadFromAssemblyPath(path) : null);

    // First, as in csc: a generator that brought a Roslyn of its own could not be handed a syntax tree.
    private static Assembly? CompilersOwn(AssemblyName name)
    {
        try
        {
            return Default.LoadFromAssemblyName(name);
        }
        catch (Exception error) when (error is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private string? PathOf(AssemblyName name)
    {
        var beside = Path.Combine(folder, name.CultureName ?? "", name.Name + ".dll");
        return File.Exists(beside) ? beside : elsewhere(name);
    }
}
