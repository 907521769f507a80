using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Weft.Cli.Answers;

/// <summary>Prints answers.</summary>
internal static class AnswerWriter
{
    /// <summary>Comments of code forges take no more than this.</summary>
    internal const int MostBytes = 60_000;

    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text of an answer. Markdown and JSON have at most 60 KB; rows that do not fit count.</summary>
    internal static string Write(AnswerTable answer, AnswerFormat format)
    {
        var text = Whole(answer, format);
        while (format != AnswerFormat.Text && Encoding.UTF8.GetByteCount(text) > MostBytes && answer.Rows.Length > 0)
        {
            // Rows are about equally long, so this ends after a few rounds.
            var fitting = (long)answer.Rows.Length * MostBytes / Encoding.UTF8.GetByteCount(text);
            answer = answer.Take((int)Math.Min(fitting, answer.Rows.Length - 1));
            text = Whole(answer, format);
        }

        return text;
    }

    private static string Whole(AnswerTable answer, AnswerFormat format) => format switch
    {
        AnswerFormat.Json => Json(answer),
        AnswerFormat.Markdown => Markdown(answer),
        _ => Text(answer),
    };

    private static string Json(AnswerTable answer)
    {
        var document = new Dictionary<string, object?> { ["title"] = answer.Title };
        foreach (var (name, value) in answer.Facts)
        {
            document[name] = value;
        }

        document["rows"] = answer.Data;
        document["leftOut"] = answer.LeftOut;
        document["notes"] = answer.Notes;
        return JsonSerializer.Serialize(document, s_json) + "\n";
    }

    private static string Markdown(AnswerTable answer)
    {
        var text = new StringBuilder().Append("**").Append(Cell(answer.Title)).Append("**\n\n");
        if (answer.Rows.Length > 0)
        {
            Row(answer.Columns.Select(static column => column.Name));
            Row(answer.Columns.Select(static column => column.IsNumber ? "--:" : ":--"));
        }

        foreach (var row in answer.Rows)
        {
            Row(row.Select(Cell));
        }

        text.Append('\n');
        foreach (var note in answer.Notes.Append(answer.Missing))
        {
            text.Append(Cell(note)).Append("\n");
        }

        return text.ToString();

        void Row(IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
    }

    // Names of generic types and their members would be taken for HTML, emphasis or columns.
    private static string Cell(string text)
    {
        var safe = new StringBuilder();
        foreach (var one in text.TrimStart())
        {
            _ = one is '|' or '\\' or '`' or '*' or '_' or '<' or '>' or '[' or ']' or '#'
                ? safe.Append('\\').Append(one)
                : safe.Append(one);
        }

        return safe.Insert(0, string.Concat(Enumerable.Repeat("&nbsp;", text.Length - text.TrimStart().Length)))
            .ToString();
    }

    private static string Text(AnswerTable answer)
    {
        var text = new StringBuilder().AppendLine(answer.Title).AppendLine();
        var widths = answer.Columns.Select((column, i) => answer.Rows.Select(row => row[i].Length)
            .Append(column.Name.Length).Max()).ToArray();
        if (answer.Rows.Length > 0)
        {
            Row([.. answer.Columns.Select(static column => column.Name)]);
        }

        foreach (var row in answer.Rows)
        {
            Row(row);
        }

        text.AppendLine();
        foreach (var note in answer.Notes.Append(answer.Missing))
        {
            text.AppendLine(note);
        }

        return text.ToString();

        void Row(IReadOnlyList<string> cells) => text.AppendLine(string.Join("  ", cells.Select((cell, i) =>
            answer.Columns[i].IsNumber ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }
}
