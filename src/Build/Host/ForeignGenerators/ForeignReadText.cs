using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Model;

namespace Weft.Build.ForeignGenerators;

/// <summary>The reads of a file as text, for the stored verdict.</summary>
internal static class ForeignReadText
{
    private const char Between = '\n';
    private const char Within = '\t';

    /// <summary>Writes them.</summary>
    /// <param name="reads">Those of one file, in any order.</param>
    public static string Of(IEnumerable<ForeignRead> reads) => string.Join(Between.ToString(), reads.Select(read =>
        string.Join(Within.ToString(), Number(read.Span.Start), Number(read.Span.Length), read.Id, read.Generator)));

    /// <summary>Reads the text of <see cref="Of"/>.</summary>
    public static IEnumerable<ForeignRead> Parse(string text) =>
        text.Split([Between], StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(Within))
        .Select(fields => new ForeignRead(new TextSpan(Number(fields[0]), Number(fields[1])), fields[2], fields[3]));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
