using System.Collections.Immutable;

namespace Weft;

/// <summary>The methods of several captures, each once, in the order of their first appearance.</summary>
/// <remarks>
/// A method whose source has changed between two builds is listed once with each source. So is one that a capture has
/// without source: to give it the source of another capture would make the result depend on the grouping.
/// </remarks>
internal sealed class MergedMethods
{
    private readonly Dictionary<(ProfiledMethod Method, string? Source), int> _indexes = [];
    private readonly List<ProfiledMethod> _methods = [];
    private readonly List<SourceExcerpt> _sources = [];

    /// <summary>Adds the methods of a capture; returns the new index of each.</summary>
    internal int[] Add(Capture capture)
    {
        var excerpts = new SourceExcerpt?[capture.Methods.Length];
        foreach (SourceExcerpt source in capture.Sources)
        {
            excerpts[source.Method] = source;
        }

        int[] indexes = new int[capture.Methods.Length];
        for (int i = 0; i < indexes.Length; i++)
        {
            indexes[i] = IndexOf(capture.Methods[i], excerpts[i]);
        }

        return indexes;
    }

    internal ImmutableArray<ProfiledMethod> ToMethods() => [.. _methods];

    internal ImmutableArray<SourceExcerpt> ToSources() => [.. _sources];

    private int IndexOf(ProfiledMethod method, SourceExcerpt? source)
    {
        string? text = source is null ? null : $"{source.FirstLine}\n{string.Join('\n', source.Lines)}";
        if (_indexes.TryGetValue((method, text), out int index))
        {
            return index;
        }

        index = _methods.Count;
        _indexes.Add((method, text), index);
        _methods.Add(method);
        if (source is not null)
        {
            _sources.Add(source with { Method = index });
        }

        return index;
    }
}
