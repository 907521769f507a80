namespace Weft.Cli.Answers;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsNumber">Whether it is aligned to the right.</param>
internal sealed record Column(string Name, bool IsNumber = true);
