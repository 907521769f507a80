using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>One thing that a generator has made: a source, or all its diagnostics.</summary>
/// <param name="Generator">Name of the generator's assembly.</param>
/// <param name="Name">Its type, and the name of the source.</param>
/// <param name="Text">All of it.</param>
/// <param name="Split">Takes the words out of it that are a program; called when texts differ.</param>
internal sealed record GeneratorOutput(string Generator, string Name, string Text, Lazy<ImmutableArray<string>> Split)
{
    /// <summary>Its words: see <see cref="GeneratedText"/>.</summary>
    public ImmutableArray<string> Words => Split.Value;

    /// <summary>Everything that one generator has made in a run.</summary>
    public static IEnumerable<GeneratorOutput> Of(GeneratorRunResult result)
    {
        var generator = GeneratorSet.NameOf(result.Generator);
        var type = result.Generator.GetGeneratorType().FullName;
        foreach (var source in result.GeneratedSources)
        {
            var tree = source.SyntaxTree;
            yield return new GeneratorOutput(generator, $"{type}/{source.HintName}", source.SourceText.ToString(),
                new(() => GeneratedText.Words(tree)));
        }

        // One that throws makes nothing, and csc says so; what it says of the program may be an error.
        var said = result.Diagnostics.Where(static one => one.Severity > DiagnosticSeverity.Hidden).Select(Said)
            .Order(StringComparer.Ordinal).ToImmutableArray();
        yield return new GeneratorOutput(generator, $"{type}/",
            string.Join('\n', said) + result.Exception?.GetType().FullName,
            new(() => said.Add(result.Exception?.GetType().FullName ?? "")));
    }

    /// <summary>
    /// Whether the two are the same program, apart from what <paramref name="noise"/> says is another one in every
    /// run.
    /// </summary>
    public bool IsSameAs(GeneratorOutput other, Noise? noise = null) =>
        Text == other.Text || (noise?.Covers(this, other) ?? Words.SequenceEqual(other.Words));

    private static string Said(Diagnostic diagnostic) =>
        $"{diagnostic.Severity} {diagnostic.Id} {diagnostic.GetMessage(formatProvider: null)}";
}
