using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Loads generators as csc does: each folder is a world of its own, in which Roslyn and the framework are the
/// compiler's, and everything else comes
/// from that folder, or else from that of another analyzer. What a generator brings along never meets the weaver's
/// own assemblies.
/// </summary>
internal sealed class GeneratorLoader : IAnalyzerAssemblyLoader
{
    private readonly object _gate = new();
    private readonly Dictionary<string, GeneratorContext> _contexts = [];
    private readonly Dictionary<string, List<string>> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public void AddDependencyLocation(string fullPath)
    {
        lock (_gate)
        {
            var name = Path.GetFileNameWithoutExtension(fullPath);
            if (!_known.TryGetValue(name, out var paths))
            {
                _known.Add(name, paths = []);
            }

            paths.Add(fullPath);
        }
    }

    /// <inheritdoc/>
    public Assembly LoadFromPath(string fullPath)
    {
        var folder = Path.GetDirectoryName(fullPath)!;
        GeneratorContext? context;
        lock (_gate)
        {
            if (!_contexts.TryGetValue(folder, out context))
            {
                _contexts.Add(folder, context = new GeneratorContext(folder, Elsewhere));
            }
        }

        return context.LoadFromAssemblyPath(fullPath);
    }

    private string? Elsewhere(AssemblyName name)
    {
        lock (_gate)
        {
            return name.Name is { } simple && _known.TryGetValue(simple, out var paths) ? paths.MaxBy(VersionOf) : null;
        }
    }

    private static Version VersionOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Version ?? new Version();
        }
        catch (Exception error) when (error is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            return new Version();
        }
    }
}
