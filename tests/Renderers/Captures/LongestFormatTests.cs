using System.Text;
using Weft.Renderers.Tests.Idle;

namespace Weft.Renderers.Tests.Captures;

/// <summary>What a file says of the longest stretches and waits: it comes back,
/// can be missing, and is checked.</summary>
public sealed class LongestFormatTests
{
    [Fact]
    public void It_comes_back()
    {
        var capture = Service.Create();
        capture = capture with
        {
            Header = capture.Header with { WovenMembers = 7, TrivialMembers = 3, Unrecorded = "Some.PlugIn" },
            Methods = [capture.Methods[0] with { IsIdle = true }, .. capture.Methods.Skip(1)],
            Waits = [new WaitingPath(-1, 0, 5) { LastEnd = 9 },
                new WaitingPath(0, 1, 7) { Longest = new LongestWait(2, 6), LastEnd = 8 }],
        };

        var loaded = Load(Text(capture));

        Assert.Equal(capture.Threads[0].Longest, loaded.Threads[0].Longest);
        Assert.Equal(capture.Threads[0].LastProbe, loaded.Threads[0].LastProbe);
        Assert.Equal(capture.Waits.AsEnumerable(), loaded.Waits.AsEnumerable());
        Assert.Equal(capture.Header, loaded.Header);
        Assert.True(loaded.Methods[0].IsIdle);
    }

    [Fact]
    public void A_file_of_an_older_version_has_none_and_nothing_is_resident_in_it()
    {
        var text = Text(Service.Create());
        var start = text.IndexOf(",\"longest\":", StringComparison.Ordinal);
        var loaded = Load(text.Remove(start, text.IndexOf('}', start) - start));

        Assert.Null(loaded.Threads[0].Longest);
        Assert.Null(loaded.Threads[0].LastProbe);
        Assert.False(CallTreeBuilder.Merged(loaded).Has(CallNodeKind.Resident));
    }

    [Theory]
    [InlineData("[0,400000000,", "[9,400000000,", "path 9 is not in the list of 2 paths")]
    [InlineData("[0,400000000,", "[-2,400000000,", "path -2 is not in the list of 2 paths")]
    [InlineData("[0,400000000,", "[0,-1,", "it ends before it begins")]
    [InlineData(",248670000000,12000000]", ",248670000000]", "is not [path, start, end, time, cpu]")]
    [InlineData(",248670000000,12000000]", ",999670000000,12000000]", "its times are no part of those of its path")]
    [InlineData(",248670000000,12000000]", ",248670000000,-1]", "its times are no part of those of its path")]
    public void A_promise_that_is_broken_is_named(string sound, string broken, string problem)
    {
        var text = Text(Service.Create());
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var error =
            Assert.Throws<CaptureFormatException>(() => Load(text.Replace(sound, broken, StringComparison.Ordinal)));
        Assert.Equal($"run.json is damaged: "
            + $"threads[0].longest{(problem[0] == 'i' && problem[1] == 's' ? " " : ": ")}{problem}.", error.Message);
    }

    [Theory]
    [InlineData("\"longestWaits\":[[0,1,2]]", "\"longestWaits\":[[1,1,2]]",
        "longestWaits[0]: path 1 is not in the list of 1 waits")]
    [InlineData("\"longestWaits\":[[0,1,2]]", "\"longestWaits\":[[0,3,2]]",
        "longestWaits[0]: it ends before it begins")]
    [InlineData("\"longestWaits\":[[0,1,2]]", "\"longestWaits\":[[0,1]]", "longestWaits[0] is not [path, start, end]")]
    [InlineData("\"lastEnd\":[3]", "\"lastEnd\":[3,4]", "waitColumns.lastEnd has 2 numbers for 1 paths")]
    [InlineData("\"lastEnd\":[3]", "\"lastEnd\":[-3]", "waitColumns, row 0: lastEnd -3 is negative")]
    public void So_are_those_of_waits(string sound, string broken, string problem)
    {
        var text =
            Text(Service.Create() with
            {
                Waits = [
                new WaitingPath(-1, 0, 2) { Longest = new LongestWait(1, 2), LastEnd = 3 }]
            });
        Assert.Contains(sound, text, StringComparison.Ordinal);
        var error =
            Assert.Throws<CaptureFormatException>(() => Load(text.Replace(sound, broken, StringComparison.Ordinal)));
        Assert.Equal($"run.json is damaged: {problem}.", error.Message);
    }

    private static string Text(Capture capture)
    {
        using var stream = new MemoryStream();
        capture.Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Capture Load(string text) =>
        Capture.Load(new MemoryStream(Encoding.UTF8.GetBytes(text)), "run.json");
}
