using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>speedscope files: valid by the importer's rules, and with the sums of the capture.</summary>
public sealed class SpeedscopeTests
{
    [Fact]
    public void Each_measure_is_a_profile_with_its_unit()
    {
        var file = Read(ExportSamples.Counted);

        Assert.Equal(
            [
                "All threads: time nanoseconds 440000000",
                "All threads: samples none 390",
                "All threads: cpu nanoseconds 175000000",
                "All threads: calls none 78",
                "All threads: allocated bytes 1000000004096",
                "All threads: paused nanoseconds 5",
                "All threads: wait nanoseconds 700000000",
                "Main: time nanoseconds 400000000",
                "Thread pool: time nanoseconds 40000000",
            ],
            file.Names.Select(name => $"{name} {file.UnitOf(name)} {file.EndOf(name)}"));
        Assert.Equal(90_000_000,
            file.Stacks("All threads: time").Where(static one => one.Key.EndsWith("Tax.Rate", StringComparison.Ordinal))
            .Sum(static one => one.Value));
        Assert.Equal(50_000_000, file.Stacks("All threads: time")["Program.Main;Checkout.Total;Tax.Rate"]);
        Assert.Equal(20_000_000, file.Stacks("Main: time")["[gc]"]);
        Assert.Equal(700_000_000, file.Stacks("All threads: wait")["Program.Main;Store.LoadAsync"]);
    }

    [Fact]
    public void A_timeline_is_a_profile_of_each_thread()
    {
        var file = Read(Timelines.Small);

        Assert.Contains("Main: timeline", file.Names);
        Assert.Equal(700_000_000, file.EndOf("Main: timeline"));
    }

    [Fact]
    public void Any_capture_gives_a_valid_file_with_its_sums()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (file, profile) = (Read(capture), Profile.From(capture));
            foreach (var column in profile.Columns)
            {
                Assert.Equal(ExportSamples.Sum(profile, profile.AllThreads, column.Name),
                    file.EndOf($"All threads: {column.Name}"));
            }
        });
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    [InlineData("empty")]
    public void So_do_captures_that_are_hard(string sample)
    {
        var file = Read(ExportSamples.All[sample]);

        Assert.DoesNotContain(file.Frames, static name => name.Any(char.IsControl));
    }

    private static SpeedscopeFile Read(Capture capture) =>
        new(ExportSamples.Bytes(SpeedscopeRenderer.Default, capture));
}
