namespace Templates.Tests;

public class ProgramTests
{
    [Fact]
    public void A_run_is_summed_up_in_one_line()
    {
        var output = new StringWriter();
        Assert.Equal(0, Program.Run(["--count", "2", "article"], output, TextWriter.Null));

        string golden = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "article.html"));
        Assert.Matches($@"^1 page, each rendered 2 times in \d+\.\d\d\d s: {2 * golden.Length} characters\s*$",
            output.ToString());
    }

    [Fact]
    public void Without_names_every_page_is_rendered()
    {
        var output = new StringWriter();
        Assert.Equal(0, Program.Run(["--count", "1"], output, TextWriter.Null));
        Assert.StartsWith("3 pages, each rendered once in ", output.ToString());
    }

    private const string Usage = "usage: Templates [--count N] [--out FOLDER] [page...]";

    [Theory]
    [InlineData("Templates: there is no page 'nowhere'; the pages are article, catalogue, orders", "nowhere")]
    [InlineData($"Templates: unknown option '--verbose'; {Usage}", "--verbose")]
    [InlineData($"Templates: '--count' needs a value behind it; {Usage}", "--count")]
    [InlineData($"Templates: '--out' needs a value behind it; {Usage}", "--out")]
    [InlineData("Templates: '--count' expects a whole number from 1 up, found 'many'", "--count", "many")]
    [InlineData("Templates: '--count' expects a whole number from 1 up, found '0'", "--count", "0")]
    [InlineData("Templates: '--count' expects a whole number from 1 up, found '-1'", "--count", "-1")]
    public void Wrong_arguments_give_one_line_and_exit_code_2(string expected, params string[] arguments)
    {
        var errors = new StringWriter();
        Assert.Equal(2, Program.Run(arguments, TextWriter.Null, errors));
        Assert.Equal(expected + Environment.NewLine, errors.ToString());
    }

    [Fact]
    public void A_folder_that_cannot_be_written_gives_one_line_and_exit_code_1()
    {
        string file = typeof(ProgramTests).Assembly.Location;
        var errors = new StringWriter();
        Assert.Equal(1, Program.Run(["--count", "1", "--out", Path.Combine(file, "below")], TextWriter.Null, errors));
        Assert.Contains(file, Assert.Single(errors.ToString().TrimEnd().Split('\n')));
    }
}
