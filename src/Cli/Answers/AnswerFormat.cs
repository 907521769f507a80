namespace Weft.Cli.Answers;

/// <summary>How an answer is printed.</summary>
internal enum AnswerFormat
{
    /// <summary>Columns for a screen.</summary>
    Text,

    /// <summary>A table for a comment or the summary of a build.</summary>
    Markdown,

    /// <summary>Data for a program.</summary>
    Json,
}
