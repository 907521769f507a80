using System.Collections.Immutable;

namespace Weft;

/// <summary>
/// Reads the source lines that the weaver writes into an assembly if the build says so, as one text: <c>F</c>
/// starts a file, <c>M</c> with a line number, a blank and a count says which lines are those of the next id,
/// <c>L</c> and a line number which line comes next, and a line of source stands behind a blank.
/// </summary>
/// <param name="text">Returns the text.</param>
internal sealed class SourceTable(Func<string> text)
{
    private SourceExcerpt?[]? _excerpts;

    /// <summary>The lines of a member, counted from 0; null if there are none.
    /// The first call reads the table.</summary>
    /// <param name="member">The member.</param>
    /// <param name="method">Index that it has in a capture.</param>
    public SourceExcerpt? Of(int member, int method)
    {
        SourceExcerpt?[] excerpts = _excerpts ??= Read(text());
        return member < excerpts.Length && excerpts[member] is { } excerpt ? excerpt with { Method = method } : null;
    }

    private static SourceExcerpt?[] Read(string table)
    {
        var excerpts = new List<SourceExcerpt?>();
        var extents = new List<Range>();
        var lines = new Dictionary<int, string>();
        int next = 0;

        // Not by all that ends lines in Unicode: a line of source can hold a form feed.
        foreach (string line in table.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (line[0])
            {
                case 'F':
                    EndFile();
                    break;
                case 'M':
                    int blank = line.IndexOf(' ', StringComparison.Ordinal);
                    int first = int.Parse(line.AsSpan(1, blank - 1), provider: null);
                    extents.Add(first..(first + int.Parse(line.AsSpan(blank + 1), provider: null)));
                    break;
                case 'L':
                    next = int.Parse(line.AsSpan(1), provider: null);
                    break;
                default:
                    lines[next++] = line[1..];
                    break;
            }
        }

        EndFile();
        return [.. excerpts];

        void EndFile()
        {
            foreach (Range extent in extents)
            {
                excerpts.Add(Cut(lines, extent.Start.Value, extent.End.Value));
            }

            extents.Clear();
            lines.Clear();
        }
    }

    private static SourceExcerpt? Cut(Dictionary<int, string> lines, int first, int end)
    {
        if (first == end)
        {
            return null;
        }

        ImmutableArray<string>.Builder cut = ImmutableArray.CreateBuilder<string>(end - first);
        for (int number = first; number < end; number++)
        {
            cut.Add(lines.GetValueOrDefault(number, ""));
        }

        return new SourceExcerpt(0, first, cut.MoveToImmutable());
    }
}
