namespace Templates.Tests;

/// <summary>The sample's own pages, rendered by the program as a user runs it.</summary>
public sealed class PagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("templates-").FullName;

    [Theory]
    [InlineData("article")]
    [InlineData("catalogue")]
    [InlineData("orders")]
    public void Pages_render_as_their_golden_files_say(string page)
    {
        Assert.Equal(0, Program.Run(["--count", "1", "--out", _folder, page], TextWriter.Null, TextWriter.Null));

        string golden = Path.Combine(AppContext.BaseDirectory, "Golden", $"{page}.html");
        Assert.Equal(File.ReadAllText(golden), File.ReadAllText(Path.Combine(_folder, $"{page}.html")));
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
