using System.Collections.Immutable;
using System.Globalization;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// A table for spreadsheets and data frames: a line for each stack of each thread, with its own measures.
/// </summary>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.csv");
/// CsvRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// </code>
/// </example>
public sealed class CsvRenderer : TextRenderer
{
    private const string Waiting = "[waiting]";

    private CsvRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static CsvRenderer Default { get; } = new();

    /// <summary><c>.csv</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Csv")];

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var profile = Profile.From(capture);
        var names = FrameText.FullNames(profile);
        var columns = profile.ColumnHandles.ToList();
        writer.Write("thread,method,assembly,group,file,line,levels,path");
        foreach (var column in columns)
        {
            writer.Write($",{profile[column].Name}_{profile[column].Unit.ToString().ToLowerInvariant()}");
        }

        writer.Write("\r\n");
        foreach (var thread in profile.Threads)
        {
            Write(thread.Rows, FrameText.Of(profile, thread.Name));
        }

        Write(profile.Waits, Waiting);

        void Write(ProfileRows rows, string thread)
        {
            var stacks = new WholeStacks(profile);
            for (var row = 0; row < rows.Stacks.Length; row++)
            {
                var stack = rows.Stacks[row];
                if (!profile.Counts(stack))
                {
                    continue;
                }

                var frame = profile.Frames[profile.Stacks.FrameOf(stack)];
                var path = string.Join(" > ", stacks.InnermostFirst(stack).Reverse().Select(one => names[one.Index]));
                WriteCells(
                    writer,
                    thread,
                    names[profile.Stacks.FrameOf(stack).Index],
                    FrameText.Of(profile, frame.Assembly),
                    FrameText.Of(profile, frame.Group),
                    FrameText.Of(profile, frame.File),
                    frame.Line > 0 ? frame.Line.ToString(CultureInfo.InvariantCulture) : "",
                    profile.Stacks.LevelsOf(stack).ToString(CultureInfo.InvariantCulture),
                    path);
                foreach (var column in columns)
                {
                    writer.Write(',');
                    writer.Write((rows.Has(column) ? rows[column][row] : 0).ToString(CultureInfo.InvariantCulture));
                }

                writer.Write("\r\n");
            }
        }
    }

    private static void WriteCells(TextWriter writer, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i > 0 ? "," : "");
            writer.Write(Cell(cells[i]));
        }
    }

    /// <summary>
    /// A cell as RFC 4180 has it. A spreadsheet would run a name that begins like a formula, so that it gets an
    /// apostrophe.
    /// </summary>
    private static string Cell(string text)
    {
        var safe = text is ['=' or '+' or '-' or '@', ..] ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"")}\"";
    }
}
