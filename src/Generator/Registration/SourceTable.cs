using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Model;
using Weft.Generator.Syntax;

namespace Weft.Generator.Registration;

/// <summary>
/// The source lines of woven members, as one text that the runtime reads when a
/// report is made, each line of a file once. Line by line:
/// <list type="bullet">
/// <item><c>F</c>: a file begins;</item>
/// <item><c>M</c>, a line number, a blank and a count: the lines of the member with the next id, counted from 0;</item>
/// <item><c>L</c> and a line number: that of the line that follows, behind which others can come;</item>
/// <item>a blank and anything: a line of source.</item>
/// </list>
/// Every line ends with a line feed. Files come in the order of the method table.
/// </summary>
internal static class SourceTable
{
    /// <summary>Lines before and after a member: its documentation, or a brace.</summary>
    private const int Around = 2;

    /// <summary>The rest of a longer member is left out.</summary>
    private const int MostLines = 100;

    /// <summary>More of a line than fits on a screen is data.</summary>
    private const int LongestLine = 300;

    /// <summary>A limit for the size of the assembly; no reader reads more.</summary>
    private const int MostCharacters = 2_000_000;

    /// <summary>Where the compiler has to read a number for each byte.</summary>
    private const int MostNumbers = 400_000;

    /// <summary>The part of one file.</summary>
    public static string PartOf(SourceText text, IEnumerable<WeavableBody> bodies)
    {
        var part = new StringBuilder("F\n");
        var wanted = new SortedSet<int>();
        foreach (var body in bodies)
        {
            var (first, last) = LinesOf(text, body);
            wanted.UnionWith(Enumerable.Range(first, last - first + 1));
            part.Append(string.Format(CultureInfo.InvariantCulture, "M{0} {1}\n", first + 1, last - first + 1));
        }

        var next = -1;
        foreach (var number in wanted)
        {
            part.Append(number == next ? "" : string.Format(CultureInfo.InvariantCulture, "L{0}\n", number + 1))
                .Append(' ').Append(Shortened(text, number)).Append('\n');
            next = number + 1;
        }

        return part.ToString();
    }

    /// <summary>The table of a project. Files for which there is no room have no lines.</summary>
    public static string Of(ImmutableArray<WovenBlock> blocks, LanguageVersion language)
    {
        var most = DataText.HasLiteral(language) ? MostCharacters : MostNumbers;
        var table = new StringBuilder();
        foreach (var block in blocks)
        {
            if (table.Length + block.Source.Length <= most)
            {
                table.Append(block.Source);
            }
            else
            {
                table.Append("F\n").Insert(table.Length, "M0 0\n", block.Members.Length);
            }
        }

        return table.ToString();
    }

    // Counted from 0, both included, without blank lines at either end.
    private static (int First, int Last) LinesOf(SourceText text, WeavableBody body)
    {
        var span = body.IsTopLevel
            ? TextSpan.FromBounds(body.Contents.First().SpanStart, body.Contents.Last().Span.End)
            : body.Declaration.Span;
        var named = NumberOf(MemberName.TokenOf(body.Declaration).SpanStart);
        var first = Math.Max(0, Math.Max(NumberOf(span.Start), named - (MostLines / 2)) - Around);
        var last = Math.Min(Math.Min(NumberOf(span.End) + Around, first + MostLines - 1), text.Lines.Count - 1);
        while (first < named && IsBlank(first))
        {
            first++;
        }

        while (last > named && IsBlank(last))
        {
            last--;
        }

        return (first, last);

        int NumberOf(int position) => text.Lines.GetLineFromPosition(position).LineNumber;

        bool IsBlank(int number) => string.IsNullOrWhiteSpace(text.Lines[number].ToString());
    }

    private static string Shortened(SourceText text, int number)
    {
        var line = text.Lines[number].ToString().TrimEnd();
        return line.Length <= LongestLine
            ? line : line.Substring(0, LongestLine - (char.IsHighSurrogate(line[LongestLine - 1]) ? 1 : 0)) + "…";
    }
}
