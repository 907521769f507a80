using System.Text;

namespace Weft.Renderers.Tests.Exports;

/// <summary>The short report: small, and no name is markup.</summary>
public sealed class MarkdownTests
{
    [Fact]
    public void It_says_what_ran_what_took_most_and_where()
    {
        var text = Text(ExportSamples.Counted);

        Assert.StartsWith("**<code>Shop --orders 10</code>** took 1.000 s, 390 samples\n\n| self s | total s | share "
            + "| wait s | method |\n", text, StringComparison.Ordinal);
        Assert.Contains("| 0.200 | 0.250 | 45 % | 0.000 | <code>Checkout.Total</code> "
            + "<code>src/Checkout.cs&#58;11</code> |\n", text, StringComparison.Ordinal);
        Assert.Contains("The heaviest path to <code>Store.LoadAsync</code>:\n\n1. <code>Program.Main</code>", text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hostile")]
    [InlineData("large")]
    public void It_is_at_most_60_kilobytes(string sample)
    {
        var text = Text(ExportSamples.All[sample]);

        Assert.InRange(Encoding.UTF8.GetByteCount(text), 100, 60_000);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_is_left_out_is_counted() =>
        Assert.Contains("\n99,982 more rows are left out.\n", Text(ExportSamples.All["large"]),
            StringComparison.Ordinal);

    [Fact]
    public void Every_row_of_the_table_has_as_many_cells()
    {
        var table = Text(HostileCapture.Create()).Split('\n').Where(static line => line.StartsWith('|'));

        Assert.Single(table.Select(static line => line.Count(static one => one == '|')).Distinct());
    }

    [Fact]
    public void Without_anything_it_says_so() =>
        Assert.EndsWith("No woven method ran.\n", Text(ExportSamples.All["empty"]), StringComparison.Ordinal);

    private static string Text(Capture capture) =>
        Encoding.UTF8.GetString(ExportSamples.Bytes(MarkdownRenderer.Default, capture));
}
