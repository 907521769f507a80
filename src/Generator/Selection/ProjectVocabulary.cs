using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>What all files together say about the meaning of names.</summary>
/// <param name="GlobalUsings">All <c>global using</c> directives.</param>
/// <param name="Lookalikes">Full names of the project's own classes that are called like Weft's attributes, sorted.</param>
/// <param name="Hiding">A name that woven text needs and something in the project takes; null if there is none.</param>
/// <param name="ExposesDynamic">Whether any declaration mentions the type <c>dynamic</c>.</param>
/// <param name="DynamicFiles">Paths of the files that mention it, sorted.</param>
/// <param name="MentionsArgumentText">Whether any file mentions the attribute <c>CallerArgumentExpression</c>.</param>
internal sealed record ProjectVocabulary(
    UsingScope GlobalUsings, EquatableArray<string> Lookalikes, string? Hiding, bool ExposesDynamic, EquatableArray<string> DynamicFiles, bool MentionsArgumentText)
{
    public static ProjectVocabulary Merge(ImmutableArray<FileVocabulary> files)
    {
        var globalUsings = new UsingScope(
            files.Any(file => file.GlobalUsings.ImportsWeft),
            files.SelectMany(file => file.GlobalUsings.Aliases).ToEquatableArray());
        var lookalikes = files.SelectMany(file => file.Lookalikes).Distinct().OrderBy(name => name, StringComparer.Ordinal);
        var hiding = files.SelectMany(file => file.Hiding).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault();
        var dynamic = files.Where(file => file.Dynamic != DynamicMention.None).Select(file => file.Path).OrderBy(path => path, StringComparer.Ordinal);
        return new ProjectVocabulary(
            globalUsings,
            lookalikes.ToEquatableArray(),
            hiding,
            files.Any(file => file.Dynamic == DynamicMention.Exposed),
            dynamic.ToEquatableArray(),
            files.Any(file => file.MentionsArgumentText));
    }

    /// <summary>Whether a namespace or type (empty: the global namespace) declares an attribute class of its own that a short name would mean there.</summary>
    public bool HasLookalike(string container, string attribute)
    {
        var name = AttributeNames.WithSuffix(attribute);
        var qualified = container.Length == 0 ? name : container + "." + name;
        return Lookalikes.Any(lookalike => lookalike == qualified);
    }
}
