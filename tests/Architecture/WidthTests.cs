namespace Weft.Architecture.Tests;

/// <summary>Lines that fit beside each other on a screen. No tool of the SDK checks the width.</summary>
public class WidthTests
{
    private const int MostColumns = 120;
    private const int LongWord = 90;

    // A bundle, which its tool writes.
    private const string Bundle = "Renderers/Html/viewer/dist/ViewerPage.cs";

    [Fact]
    public void No_line_of_code_is_wider_than_120_columns() => Assert.Empty(
        from file in Repository.Sources("src")
        where file != Bundle
        from line in Wide("src/" + file, File.ReadAllLines(Repository.Locate("src/" + file)))
        select line);

    [Fact]
    public void No_line_of_prose_is_wider_than_120_columns() => Assert.Empty(
        from file in Prose()
        from line in Wide(file, WithoutBlocks(File.ReadAllLines(Repository.Locate(file))))
        select line);

    [Fact]
    public void No_line_of_a_build_file_is_wider_than_120_columns() => Assert.Empty(
        from file in Repository.Files(".targets", ".props", ".csproj")
        from line in Wide(file, WithoutLongWords(File.ReadAllLines(Repository.Locate(file))))
        select line);

    private static IEnumerable<string> Prose() =>
    [
        "README.md",
        "CONTRIBUTING.md",
        .. Directory.EnumerateFiles(Repository.Locate("docs"), "*.md", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.Root, path)).Order(StringComparer.Ordinal),
    ];

    // What stands between fences is quoted as it is: output, code, data.
    private static string[] WithoutBlocks(string[] lines)
    {
        var isQuoted = false;
        return [.. lines.Select(line =>
        {
            var isFence = line.TrimStart().StartsWith("```", StringComparison.Ordinal);
            isQuoted ^= isFence;
            return isFence || isQuoted ? "" : line;
        })];
    }

    // A key, or a list of names that allows no blanks, cannot be broken.
    private static string[] WithoutLongWords(string[] lines) =>
        [.. lines.Select(static line => line.Split(' ').Any(static word => word.Length > LongWord) ? "" : line)];

    private static IEnumerable<string> Wide(string file, string[] lines) =>
        from line in lines.Index()
        where line.Item.Length > MostColumns
        select $"{file}:{line.Index + 1} has {line.Item.Length} columns";
}
