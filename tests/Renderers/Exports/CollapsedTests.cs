using System.Text;
using CsCheck;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Exports;

/// <summary>Collapsed stacks, read as flame graph tools do: the last space parts the stack from its value.</summary>
public sealed class CollapsedTests
{
    [Fact]
    public void Each_stack_has_its_time()
    {
        var stacks = Read(ExportSamples.Counted);

        Assert.Equal(
            [
                "Shop.Program.Main 100000000",
                "Shop.Program.Main;Shop.Checkout.Total 200000000",
                "Shop.Program.Main;Shop.Checkout.Total;Shop.Tax.Rate 50000000",
                "Shop.Tax.Rate 40000000",
                "[gc] 20000000",
                "[outside] 30000000",
            ],
            stacks.OrderBy(static one => one.Key, StringComparer.Ordinal)
            .Select(static one => $"{one.Key} {one.Value}"));
    }

    [Fact]
    public void Any_capture_has_the_sum_of_its_time()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            Assert.Equal(ExportSamples.Sum(profile, profile.AllThreads, ProfileColumn.Time),
                Read(capture).Values.Sum());
        });
    }

    [Fact]
    public void No_name_forges_a_line_or_a_frame()
    {
        var capture = new CaptureBuilder().Thread("Main", "5 A.B\n  7 C.D").Build();
        var hostile = capture with
        {
            Methods = [
                .. capture.Methods.Select(
                    static (method, i) =>
                        method with { Kind = FrameKind.Region, Type = "",
                            Name = i == 0 ? "a;b 9\nforged 1" : "with spaces, and\u2028more" })],
        };

        Assert.Equal(
            ["a,b 9\\u{000A}forged 1", "a,b 9\\u{000A}forged 1;with spaces, and\\u{2028}more"],
            Read(hostile).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(12_000_000, Read(hostile).Values.Sum());
    }

    private static Dictionary<string, long> Read(Capture capture)
    {
        var stacks = new Dictionary<string, long>();
        foreach (var line in Encoding.UTF8.GetString(ExportSamples.Bytes(CollapsedRenderer.Default, capture))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var space = line.LastIndexOf(' ');
            stacks[line[..space]] = stacks.GetValueOrDefault(line[..space])
                + long.Parse(line[(space + 1)..], System.Globalization.NumberStyles.None, null);
        }

        return stacks;
    }
}
