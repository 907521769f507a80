namespace Weft.Renderers.Tests.Merging;

public sealed class MergeTests
{
    private static readonly Capture s_shop = Samples.ManyThreads;

    private static readonly Capture s_bank = Named(s_shop, "Bank");

    [Fact]
    public void One_capture_alone_comes_back_as_it_is() => Assert.Same(s_shop, Capture.Merge([s_shop]));

    [Fact]
    public void No_capture_at_all_is_refused() => AssertRefused(
        "There is no capture to merge; name at least one.");

    [Fact]
    public void Nothing_in_place_of_a_capture_is_refused() => AssertRefused(
        "Capture 2 of the 3 to merge is null.", s_shop, null!, s_shop);

    [Fact]
    public void Different_programs_are_refused() => AssertRefused(
        "The captures come from different programs, Shop and Bank; ask for different programs to merge them "
        + "nevertheless.",
        s_shop, s_bank);

    [Fact]
    public void A_program_inside_a_merged_capture_is_compared_too()
    {
        var both = Capture.Merge([s_shop, s_bank], differentPrograms: true);
        Assert.Equal("Shop | Bank", both.Header.Program);
        Assert.Throws<ArgumentException>(() => Capture.Merge([both, both]));
        Assert.Equal(4, Capture.Merge([both, both], differentPrograms: true).Parts.Length);
    }

    [Fact]
    public void Sums_beyond_64_bits_are_refused()
    {
        var long1 = s_shop with { Threads = [s_shop.Threads[0] with { Outside = long.MaxValue / 3 * 2, Paths = [] }] };
        AssertRefused(
            "The captures cannot be merged: their times or counts add up to more than 64 bits hold; merge fewer of "
            + "them.",
            long1, long1);
        var lost = s_shop with { RecorderFailures = long.MaxValue };
        Assert.Throws<ArgumentException>(() => Capture.Merge([lost, lost]));
    }

    [Fact]
    public void The_header_tells_of_all_parts()
    {
        var other = s_shop with
        {
            Header = s_shop.Header with
            {
                Arguments = "--orders 20",
                ProcessId = 4712,
                Machine = "build-8",
                SourceCommit = "abc",
                StartedAt = s_shop.Header.StartedAt.AddHours(-2),
                Duration = 3_000_000_000,
                CpuTime = 5,
                Interval = 2_000_000,
                WovenMembers = 12,
                Unrecorded = "Plugin, Tool",
                ProbeCost = 14,
            },
        };
        var header = Capture.Merge([s_shop, other]).Header;
        Assert.Equal(
            s_shop.Header with
            {
                Arguments = "--orders 10 | --orders 20",
                ProcessId = 0,
                Machine = "build-7 | build-8",
                SourceCommit = null,
                StartedAt = other.Header.StartedAt,
                Duration = 3_000_000_000,
                CpuTime = s_shop.Header.CpuTime + 5,
                Interval = 2_000_000,
                WovenMembers = 12,
                Unrecorded = "Plugin, Tool",
                ProbeCost = 14,
            },
            header);
    }

    [Fact]
    public void Many_different_arguments_are_counted()
    {
        var runs = Enumerable.Range(1, 7).Select(static i => s_shop with
        {
            Header = s_shop.Header with { Arguments = $"--orders {i}" },
        });
        Assert.Equal("--orders 1 | --orders 2 | --orders 3 | 4 more", Capture.Merge(runs).Header.Arguments);
    }

    [Fact]
    public void Private_details_leave_the_parts_too()
    {
        var merged = Capture.Merge([s_shop, s_shop]).Without(CaptureDetails.All);
        Assert.All(merged.Parts, static part => Assert.Equal(("", ""), (part.Header.Arguments, part.Header.Machine)));
    }

    [Fact]
    public void A_report_says_that_it_shows_several_captures()
    {
        using var text = new StringWriter();
        new ConsoleRenderer(new ConsoleOptions()).Render(Capture.Merge([s_shop, s_shop]), text);
        Assert.Contains("Merged from 2 captures", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_with_two_sources_keeps_both()
    {
        var before = Samples.OneThread with { Sources = [new SourceExcerpt(0, 1, ["old"])] };
        var after = Samples.OneThread with { Sources = [new SourceExcerpt(0, 1, ["new"])] };
        var merged = Capture.Merge([before, after, before, Samples.OneThread]);
        Assert.Equal(Samples.OneThread.Methods.Length + 2, merged.Methods.Length);
        Assert.Equal(["old", "new"], merged.Sources.Select(static source => source.Lines[0]));
        Assert.All(merged.Sources, source => Assert.Equal(before.Methods[0], merged.Methods[source.Method]));
    }

    private static Capture Named(Capture capture, string program) =>
        capture with { Header = capture.Header with { Program = program } };

    private static void AssertRefused(string message, params Capture[] captures) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Capture.Merge(captures)).Message);
}
