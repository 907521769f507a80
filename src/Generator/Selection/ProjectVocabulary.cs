using System.Collections.Immutable;

namespace Weft.Generator.Selection;

/// <summary>What all files together say about the meaning of names, and the libraries that they refer to.</summary>
/// <param name="GlobalUsings">All <c>global using</c> directives.</param>
/// <param name="Lookalikes">Full names of the project's own classes that are
/// called like Weft's attributes, sorted.</param>
/// <param name="Hiding">A name that woven text needs and something in the
/// project or a library takes; null if there is none.</param>
/// <param name="ExposesDynamic">Whether a declaration mentions the type
/// <c>dynamic</c>, or a library hands out such values.</param>
/// <param name="DynamicFiles">Paths of the files that mention it, sorted.</param>
/// <param name="HasArgumentText">Whether any call, and not only the
/// framework's, may see the text of its arguments.</param>
/// <param name="HasAwaitables">Whether anything may be awaited that is not the framework's.</param>
/// <param name="HasMutableAwaitables">Whether there is something that to await,
/// or to enumerate asynchronously, may change.</param>
/// <param name="TakesVar">Whether a type is called <c>var</c>, so that woven text cannot use the word.</param>
internal sealed record ProjectVocabulary(
    UsingScope GlobalUsings,
    ImmutableArray<string> Lookalikes,
    string? Hiding,
    bool ExposesDynamic,
    ImmutableArray<string> DynamicFiles,
    bool HasArgumentText,
    bool HasAwaitables,
    bool HasMutableAwaitables,
    bool TakesVar)
{
    public static ProjectVocabulary Merge(ImmutableArray<FileVocabulary> files)
    {
        var globalUsings = new UsingScope(
            files.Any(file => file.GlobalUsings.ImportsWeft),
            files.SelectMany(file => file.GlobalUsings.Aliases).ToImmutableArray());
        var lookalikes = files.SelectMany(file => file.Lookalikes).Distinct().OrderBy(name => name,
            StringComparer.Ordinal);
        var hiding = files.SelectMany(file => file.Hiding).OrderBy(name => name, StringComparer.Ordinal)
            .FirstOrDefault();
        var dynamic = files.Where(file => file.Dynamic != DynamicMention.None).Select(file => file.Path)
            .OrderBy(path => path, StringComparer.Ordinal);
        return new ProjectVocabulary(
            globalUsings,
            lookalikes.ToImmutableArray(),
            hiding,
            files.Any(file => file.Dynamic == DynamicMention.Exposed),
            dynamic.ToImmutableArray(),
            files.Any(file => file.MentionsArgumentText),
            files.Any(file => file.DeclaresAwaitable),
            files.Any(file => file.DeclaresMutableAwaitable),
            files.Any(file => file.TakesVar));
    }

    /// <summary>The names that <c>global using</c> gives to types.</summary>
    public ImmutableHashSet<string> GlobalAliases { get; } =
        GlobalUsings.Aliases.Select(alias => alias.Name).ToImmutableHashSet();

    /// <summary>The additions of the referenced libraries.</summary>
    public ProjectVocabulary With(Libraries libraries) => this with
    {
        Hiding = Hiding ?? libraries.Hiding,
        ExposesDynamic = ExposesDynamic || libraries.Dynamic,
        HasArgumentText = HasArgumentText || libraries.ArgumentText,
        HasAwaitables = HasAwaitables || libraries.Awaitables,
        HasMutableAwaitables = HasMutableAwaitables || libraries.MutableAwaitables,
        TakesVar = TakesVar || libraries.TakesVar,
    };

    /// <summary>The code of a file that may be of the type <c>dynamic</c>.</summary>
    public DynamicReach DynamicIn(string path) =>
        ExposesDynamic ? DynamicReach.Everything
        : DynamicFiles.Contains(path) ? DynamicReach.MembersThatMentionIt
        : DynamicReach.Nothing;

    /// <summary>Whether a namespace or type (empty: the global namespace) declares
    /// an attribute class of its own that a short name would mean there.</summary>
    public bool HasLookalike(string container, string attribute)
    {
        var name = AttributeNames.WithSuffix(attribute);
        var qualified = container.Length == 0 ? name : container + "." + name;
        return Lookalikes.Any(lookalike => lookalike == qualified);
    }
}
