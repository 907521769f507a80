namespace Weft.Architecture.Tests;

/// <summary>A file holds one idea, and one idea is not long.</summary>
public sealed class FileSizeTests
{
    private const int MostLines = 250;

    [Fact]
    public void No_source_file_has_more_than_250_lines() => Assert.Empty(
        from file in Repository.Files(".cs", ".targets", ".props", ".ts")
        where file.StartsWith("src/", StringComparison.Ordinal)
        let lines = File.ReadLines(Repository.Locate(file)).Count()
        where lines > MostLines
        select $"{file} has {lines} lines: give its second idea a file of its own.");
}
