namespace Weft.Renderers.Tests.Text;

/// <summary>What a report says of what it lacks.</summary>
public sealed class NotesTests
{
    [Fact]
    public void Every_report_says_how_many_members_were_skipped()
        => Assert.Contains(
            "12 members are woven; 1 member is skipped as trivial, and their time is that of their callers.",
            Render(With(Samples.OneThread, 12, 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, 3,
        "Nothing is woven: 3 members are skipped as trivial. To weave them, too, build with -p:WeftTrivialSize=0.")]
    [InlineData(2, 5,
        "2 members are woven; 5 members are skipped as trivial. To weave these, too, build with -p:WeftTrivialSize=0.")]
    [InlineData(1, 0,
        "1 member is woven. Mark the methods that matter with [Profile]; to weave all, build with -p:WeftScope=All.")]
    [InlineData(null, null, "Mark the methods that matter with [Profile]; to weave all, build with -p:WeftScope=All.")]
    public void An_empty_report_says_what_to_do(int? woven, int? trivial, string sentence)
        => Assert.Contains(
            "No samples: no woven method was running for long enough. " + sentence,
            Render(With(new CaptureBuilder().Build(), woven, trivial)), StringComparison.Ordinal);

    [Fact]
    public void What_runs_on_another_copy_is_named()
    {
        var capture = Samples.OneThread with { Header = Samples.OneThread.Header with { Unrecorded = "Some.PlugIn" } };
        Assert.Contains("Nothing is recorded of Some.PlugIn: loaded into a context with a Weft.dll of its own.",
            Render(capture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_comparison_with_another_program_says_so()
    {
        var other = Samples.OneThread with { Header = Samples.OneThread.Header with { Program = "Bank" } };
        const string Sentence =
            "These are two programs: the earlier capture is of Bank, this one of Shop. A difference is no change of "
            + "either.";
        Assert.Contains(Sentence, Compare(other, Samples.OneThread), StringComparison.Ordinal);
        Assert.Contains(Sentence, Page(other, Samples.OneThread), StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_of_the_same_name_without_a_method_in_common_is_another()
        => Assert.Contains(
            "has none of the methods of this one",
            Compare(new CaptureBuilder().Thread("Main", "10 Bank.Main").Build(), Samples.OneThread),
            StringComparison.Ordinal);

    [Fact]
    public void A_comparison_with_the_same_program_says_nothing_of_it()
    {
        var text = Compare(Samples.OneThread, Samples.OneThread);
        Assert.DoesNotContain("two programs", text, StringComparison.Ordinal);
        Assert.DoesNotContain("in common", text, StringComparison.Ordinal);
    }

    private static Capture With(Capture capture, int? woven, int? trivial) =>
        capture with { Header = capture.Header with { WovenMembers = woven, TrivialMembers = trivial } };

    private static string Render(Capture capture) =>
        Write(writer => new ConsoleRenderer(new ConsoleOptions()).Render(capture, writer));

    private static string Compare(Capture before, Capture after) =>
        Write(writer => new ConsoleRenderer(new ConsoleOptions()).RenderComparison(before, after, writer));

    private static string Page(Capture before, Capture after) =>
        Write(writer => HtmlRenderer.Default.RenderComparison(before, after, writer));

    private static string Write(Action<TextWriter> write)
    {
        var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
