namespace Weft.Renderers.Tests.Console;

public sealed class ConsoleComparisonTests
{
    private const string Before =
        """
        10 Program.Main
          300 Checkout.Total
            100 Tax.Rate
          200 Receipt.Print
            50 Receipt.Line
        """;

    private const string After =
        """
        10 Program.Main
          303 Checkout.Total
            400 Tax.Rate
          100 Receipt.Print
            52 Receipt.Line
          60 Mail.Send
        """;

    [Fact]
    public void What_changed_most_comes_first_with_its_callers_and_then_the_methods() => Assert.Equal(
        """
         change  before   after
         +0.265   0.660   0.925  Program.Main  src/Program.cs:10
         +0.303   0.400   0.703  ├─ Checkout.Total  src/Checkout.cs:11
         +0.300   0.100   0.400  │  └─ Tax.Rate  src/Tax.cs:12
         -0.098   0.250   0.152  ├─ Receipt.Print  src/Receipt.cs:13
         +0.060           0.060  └─ Mail.Send  src/Mail.cs:15

        Methods, by the time in themselves:
         +0.300   0.100   0.400  Tax.Rate  src/Tax.cs:12
         -0.100   0.200   0.100  Receipt.Print  src/Receipt.cs:13
         +0.060           0.060  Mail.Send  src/Mail.cs:15
        """.ReplaceLineEndings(),
        string.Join(Environment.NewLine + Environment.NewLine,
            Render(new ConsoleOptions()).Split(Environment.NewLine + Environment.NewLine)[2..4]));

    [Fact]
    public void The_header_says_with_what_it_is_compared_and_the_notes_what_has_no_row()
    {
        var report = Render(new ConsoleOptions());

        Assert.Contains("Program: Shop --orders 10" + Environment.NewLine + "Compared with: Shop --orders 10, "
            + "2026-11-22 14:54:51", report, StringComparison.Ordinal);
        Assert.Contains(": 0.660 s then, 0.925 s now, +0.265 s" + Environment.NewLine, report,
            StringComparison.Ordinal);
        Assert.Contains("What changed by less than 9.25 ms has no row.", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_limited_to_the_largest_changes()
    {
        var report = Render(new ConsoleOptions { Rows = 3 });

        Assert.Contains("Tax.Rate", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Receipt", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Slower_is_red_and_faster_is_green()
    {
        var report = Render(new ConsoleOptions { Color = true });

        Assert.Contains("\u001b[31m +0.303", report, StringComparison.Ordinal);
        Assert.Contains("\u001b[32m -0.098", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Flat_is_the_methods_alone_and_short_the_rows_alone()
    {
        Assert.DoesNotContain("├─", Render(new ConsoleOptions { View = ConsoleView.Flat }), StringComparison.Ordinal);
        Assert.StartsWith("Shop --orders 10, compared with Shop --orders 10, ",
            Render(new ConsoleOptions { Short = true }), StringComparison.Ordinal);
        Assert.DoesNotContain("no row", Render(new ConsoleOptions { Short = true }), StringComparison.Ordinal);
    }

    [Fact]
    public void Equal_captures_have_no_changes()
    {
        using var writer = new StringWriter();
        ConsoleRenderer.Default.RenderComparison(Samples.OneThread, Samples.OneThread, writer);

        Assert.DoesNotContain("+0", writer.ToString().Split("change  before", 2)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_levels_are_no_trouble()
    {
        using var writer = new StringWriter();
        var deep = DeepCapture.Create(methods: 3);
        new ConsoleRenderer(new ConsoleOptions { Rows = int.MaxValue, Threshold = 0 }).RenderComparison(
            Samples.OneThread, deep, writer);

        Assert.InRange(writer.ToString().Split(Environment.NewLine).Length, 100, 200);
    }

    private static string Render(ConsoleOptions options)
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(options).RenderComparison(
            new CaptureBuilder().Thread("Main", Before.ReplaceLineEndings("\n")).Build(),
            new CaptureBuilder().Thread("Main", After.ReplaceLineEndings("\n")).Build(), writer);
        return writer.ToString();
    }
}
