namespace Weft.Renderers.Tests.ExitReports;

/// <summary>What the environment asks of the console report.</summary>
public sealed class ReportSettingsTests : ExitReportTest
{
    [Theory]
    [InlineData("tree", "0.845  0.020  ├─ Program.Run")]
    [InlineData("flat", " self  total")]
    [InlineData("callers", "0.380  └─ Checkout.Total")]
    [InlineData("timeline", "There is no timeline to show; WEFT_RECORDER=timeline records one.")]
    [InlineData("percent", "total %  self %")]
    [InlineData("percent,seconds", "total   self")]
    [InlineData("threads", "1.000         Main")]
    [InlineData("cpu", "total   self    cpu")]
    [InlineData("all", "0.003  0.003  │  │  └─ Basket.Count")]
    [InlineData(" FLAT , percent ", "self %  total %")]
    public void Words_choose_what_is_shown(string words, string shown)
    {
        Variables["WEFT_SHOW"] = words;

        Run(All, output: null);

        Assert.Contains(shown, StandardError.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("not understood", StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_short_report_is_the_rows_alone()
    {
        Variables["WEFT_SHOW"] = "short";

        Run(All, output: null);

        Assert.StartsWith($"{Environment.NewLine}Shop --orders 10: 1.000 s, 890 samples{Environment.NewLine}total",
            StandardError.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("other views", StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Patterns_hide_frames()
    {
        Variables["WEFT_HIDE"] = "Shop.Checkout;**.Tax,Shop.Basket";

        Run(All, output: null);

        Assert.Contains("└─ [4 hidden] Shop", StandardError.ToString(), StringComparison.Ordinal);
        Assert.Contains("[n hidden]: n call paths", StandardError.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void They_hold_for_a_file_of_text_too()
    {
        Variables["WEFT_SHOW"] = "flat";

        Run(All, Folder.PathOf("report.txt"));

        Assert.Contains(" self  total", File.ReadAllText(Folder.PathOf("report.txt")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_understood_is_one_sentence_that_names_the_way_out()
    {
        Variables["WEFT_SHOW"] = "flat,bogus\u001b";
        Variables["WEFT_HIDE"] = "a/b";

        Run(All, output: null);

        Assert.StartsWith(
            "weft: WEFT_SHOW: 'bogus\\u{001B}' is not understood and is ignored; use tree, flat, callers or timeline, "
            + "and any of percent, threads, cpu, short, idle, all."
            + Environment.NewLine
            + "weft: WEFT_HIDE: 'a/b' can match no name and is ignored; use names such as Shop.Orders or **.ToString."
            + Environment.NewLine,
            StandardError.ToString(),
            StringComparison.Ordinal);
        Assert.Contains(" self  total", StandardError.ToString(), StringComparison.Ordinal);
        Assert.Single(StandardError.ToString().Split('\n'),
            static line => line.Contains("WEFT_HIDE", StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_hides_frames_too()
    {
        Variables["WEFT_HIDE"] = "Shop.Checkout;Shop.Tax;Shop.Basket";

        Run(All, Folder.PathOf("report.html"));

        Assert.Contains("\"[4 hidden] Shop\"", File.ReadAllText(Folder.PathOf("report.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_environment_that_says_nothing_changes_nothing()
    {
        Variables["WEFT_SHOW"] = "";

        Run(All, output: null);

        Assert.StartsWith(Environment.NewLine + ConsoleText, StandardError.ToString(), StringComparison.Ordinal);
    }
}
