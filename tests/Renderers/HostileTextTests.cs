using System.Text;

namespace Weft.Renderers.Tests;

/// <summary>Names from outside are text in every report, and nothing that a
/// terminal obeys. The page has tests in a browser.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData(ConsoleView.Tree, null)]
    [InlineData(ConsoleView.Flat, null)]
    [InlineData(ConsoleView.Callers, null)]
    [InlineData(ConsoleView.Timeline, null)]
    [InlineData(ConsoleView.Tree, 40)]
    [InlineData(ConsoleView.Timeline, 130)]
    public void The_console_shows_them_as_text(ConsoleView view, int? width)
    {
        var options = new ConsoleOptions { View = view, Width = width, ByThread = view == ConsoleView.Tree };
        using var writer = new StringWriter();
        new ConsoleRenderer(options).Render(HostileCapture.Create(), writer);

        AssertHarmless(writer.ToString());
        Assert.True(width is not null || writer.ToString().Contains(HostileCapture.Names[0], StringComparison.Ordinal));
    }

    [Fact]
    public void So_does_its_comparison()
    {
        using var writer = new StringWriter();
        ConsoleRenderer.Default.RenderComparison(Samples.OneThread, HostileCapture.Create(), writer);

        AssertHarmless(writer.ToString());
        Assert.Contains("\\u{001B}[2J", writer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_capture_brings_them_back_as_they_were_but_for_halves_of_characters()
    {
        using var stream = new MemoryStream();
        JsonRenderer.Default.Render(HostileCapture.Create(), stream);
        stream.Position = 0;

        var withoutHalves =
            HostileCapture.Names.Select(static name => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(name)));
        Assert.Equal(withoutHalves, Capture.Load(stream).Methods.Select(static method => method.Name));
    }

    private static void AssertHarmless(string report)
    {
        foreach (var rune in report.EnumerateRunes())
        {
            Assert.True(rune.Value is '\n' or '\r' || !Rune.IsControl(rune), $"U+{rune.Value:X4}");
            Assert.NotEqual(Rune.ReplacementChar, rune);
            Assert.NotEqual(System.Globalization.UnicodeCategory.Format,
                rune.Value == 0x200d ? default : Rune.GetUnicodeCategory(rune));
        }

        Assert.DoesNotContain(report.Split(Environment.NewLine),
            static line => line.StartsWith("second line", StringComparison.Ordinal));
    }
}
