using System.Collections.Immutable;

namespace Weft.Cli.Answers;

/// <summary>An answer for people and machines: a sentence, and rows that say how many are missing.</summary>
/// <param name="Title">What is asked, and of which captures.</param>
/// <param name="Columns">Columns of the rows.</param>
/// <param name="Rows">The rows, most important first.</param>
/// <param name="Data">The same rows as records, for JSON.</param>
/// <param name="LeftOut">Rows that are missing behind the last one.</param>
internal sealed record AnswerTable(
    string Title,
    ImmutableArray<Column> Columns,
    ImmutableArray<ImmutableArray<string>> Rows,
    ImmutableArray<object> Data,
    int LeftOut)
{
    /// <summary>Sentences below the rows, for instance about uncertainty.</summary>
    internal ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Further facts of the answer as a whole, for JSON.</summary>
    internal IReadOnlyDictionary<string, object?> Facts { get; init; } = new Dictionary<string, object?>();

    /// <summary>The first rows; the others count as left out.</summary>
    internal AnswerTable Take(int rows) => rows >= Rows.Length ? this : this with
    {
        Rows = Rows[..rows],
        Data = Data[..rows],
        LeftOut = LeftOut + Rows.Length - rows,
    };

    /// <summary>The sentence about missing rows.</summary>
    internal string Missing => LeftOut == 0 ? "Nothing is left out."
        : $"{LeftOut} more row{(LeftOut == 1 ? " is" : "s are")} left out; --limit shows more.";
}
