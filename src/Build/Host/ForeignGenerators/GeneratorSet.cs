using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// The generators in some assemblies. Which assemblies have any is told by their metadata; only those are loaded.
/// </summary>
internal sealed class GeneratorSet(ImmutableArray<string> assemblies)
{
    private readonly GeneratorLoader _loader = LoaderOf(assemblies);

    /// <summary>
    /// All generators for C#, made anew: what one keeps from a run must not reach the next. One that csc could not
    /// load either, because it needs a
    /// newer Roslyn or a file that is missing, is left out; csc says so.
    /// </summary>
    public ImmutableArray<ISourceGenerator> Create() =>
        [.. assemblies.Select(path => new AnalyzerFileReference(path, _loader))
            .SelectMany(static reference => reference.GetGenerators(LanguageNames.CSharp))];

    /// <summary>Name of the assembly that a generator comes from, as diagnostics show it.</summary>
    public static string NameOf(ISourceGenerator generator) => generator.GetGeneratorType().Assembly.GetName().Name!;

    private static GeneratorLoader LoaderOf(ImmutableArray<string> assemblies)
    {
        var loader = new GeneratorLoader();
        foreach (var path in assemblies)
        {
            loader.AddDependencyLocation(path);
        }

        return loader;
    }
}
