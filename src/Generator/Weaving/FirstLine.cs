using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Weaving;

/// <summary>Finds the first place where a line directive may stand: behind the
/// <c>#!</c> and <c>#:</c> lines of a file-based program.</summary>
public static class FirstLine
{
    /// <summary>The start of the first line that does not have to stay in front of everything else.</summary>
    /// <param name="source">The text of a file.</param>
    public static int After(SourceText source)
    {
        var position = 0;
        foreach (var line in source.Lines)
        {
            var text = line.ToString();
            if (text.StartsWith("#!", StringComparison.Ordinal) || text.StartsWith("#:", StringComparison.Ordinal))
            {
                position = line.EndIncludingLineBreak;
            }
            else if (!string.IsNullOrWhiteSpace(text) && !text.StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }
        }

        return position;
    }
}
