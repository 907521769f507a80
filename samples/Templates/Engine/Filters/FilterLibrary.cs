using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using Templates.Engine.Values;

namespace Templates.Engine.Filters;

/// <summary>The filters by name. A filter gives back what it cannot handle, or
/// nothing; only a wrong argument is an error.</summary>
internal static class FilterLibrary
{
    private static readonly FrozenDictionary<string, Filter> s_filters = new Dictionary<string, Filter>
    {
        ["add"] = new(NumberFilters.Add, FilterArgument.Required),
        ["capfirst"] = new(TextFilters.CapFirst, keepsSafety: true),
        ["date"] = new(DateFilter.Date, FilterArgument.Optional),
        ["default"] = new((value, argument) => Truthiness.Of(value) ? value : argument, FilterArgument.Required),
        ["escape"] = new(HtmlFilters.Escape),
        ["first"] = new(SequenceFilters.First),
        ["floatformat"] = new(NumberFilters.FloatFormat, FilterArgument.Optional),
        ["join"] = new(SequenceFilters.Join, FilterArgument.Required),
        ["last"] = new(SequenceFilters.Last),
        ["length"] = new(SequenceFilters.Length),
        ["linebreaks"] = new(HtmlFilters.Linebreaks),
        ["lower"] = new(TextFilters.Lower, keepsSafety: true),
        ["pluralize"] = new(NumberFilters.Pluralize, FilterArgument.Optional),
        ["safe"] = new(HtmlFilters.Safe),
        ["slice"] = new(SequenceFilters.Slice, FilterArgument.Required),
        ["title"] = new(TextFilters.Title, keepsSafety: true),
        ["truncatewords"] = new(TextFilters.TruncateWords, FilterArgument.Required, keepsSafety: true),
        ["upper"] = new(TextFilters.Upper),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names, for an error's text.</summary>
    public static string Names => string.Join(", ", s_filters.Keys.Order(StringComparer.Ordinal));

    public static bool TryFind(string name, [NotNullWhen(true)] out Filter? filter) =>
        s_filters.TryGetValue(name, out filter);
}
