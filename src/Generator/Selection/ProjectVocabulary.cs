using System.Collections.Immutable;
using Weft.Generator.Model;

namespace Weft.Generator.Selection;

/// <summary>What all files together say about the meaning of names, and the libraries that they refer to.</summary>
/// <param name="GlobalUsings">All <c>global using</c> directives.</param>
/// <param name="Lookalikes">Full names of the project's own classes that are called like Weft's attributes, sorted.</param>
/// <param name="Hiding">A name that woven text needs and something in the project or a library takes; null if there is none.</param>
/// <param name="HasDynamic">Whether anything may be of the type <c>dynamic</c>.</param>
/// <param name="HasArgumentText">Whether any call, and not only the framework's, may see the text of its arguments.</param>
/// <param name="HasAwaitables">Whether anything may be awaited that is not the framework's.</param>
internal sealed record ProjectVocabulary(
    UsingScope GlobalUsings,
    EquatableArray<string> Lookalikes,
    string? Hiding,
    bool HasDynamic,
    bool HasArgumentText,
    bool HasAwaitables)
{
    public static ProjectVocabulary Merge(ImmutableArray<FileVocabulary> files, Libraries libraries)
    {
        var globalUsings = new UsingScope(
            files.Any(file => file.GlobalUsings.ImportsWeft),
            files.SelectMany(file => file.GlobalUsings.Aliases).ToEquatableArray());
        var lookalikes = files.SelectMany(file => file.Lookalikes).Distinct().OrderBy(name => name, StringComparer.Ordinal);
        var hiding = files.SelectMany(file => file.Hiding).OrderBy(name => name, StringComparer.Ordinal).FirstOrDefault() ?? libraries.Hiding;
        return new ProjectVocabulary(
            globalUsings,
            lookalikes.ToEquatableArray(),
            hiding,
            libraries.Dynamic || files.Any(file => file.MentionsDynamic),
            libraries.ArgumentText || files.Any(file => file.MentionsArgumentText),
            libraries.Awaitables || files.Any(file => file.DeclaresAwaitable));
    }

    /// <summary>Whether a namespace or type (empty: the global namespace) declares an attribute class of its own that a short name would mean there.</summary>
    public bool HasLookalike(string container, string attribute)
    {
        var name = AttributeNames.WithSuffix(attribute);
        var qualified = container.Length == 0 ? name : container + "." + name;
        return Lookalikes.Any(lookalike => lookalike == qualified);
    }
}
