using System.Text;
using System.Text.Json;
using Weft.Renderers.Tests;

namespace Weft.Cli.Tests;

/// <summary>Answers to questions about saved captures.</summary>
public sealed class QueryTests : IDisposable
{
    private readonly SavedCaptures _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Methods_come_longest_first_and_say_what_is_left_out()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        using var answer = JsonDocument.Parse(ToolCall.Run("methods", shop, "--json", "-n", "2").Output);
        Assert.Equal(["Tax.Rate", "Checkout.Total"], Names(answer));
        Assert.Equal(2, answer.RootElement.GetProperty("leftOut").GetInt32());
        Assert.Equal(300_000_000, answer.RootElement.GetProperty("rows")[0].GetProperty("self").GetProperty("time")
            .GetInt64());

        var text = ToolCall.Run("methods", shop, "-n", "3").Output;
        Assert.Contains("1 more row is left out", text, StringComparison.Ordinal);
        Assert.Contains("Nothing is left out.", ToolCall.Run("methods", shop).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sandwich_is_callers_and_callees()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        using var callers = JsonDocument.Parse(ToolCall.Run("callers", shop, "--of", "**.Total", "--json").Output);
        var row = callers.RootElement.GetProperty("rows")[0];
        Assert.Equal("Program.Main", row.GetProperty("caller").GetProperty("name").GetString());
        Assert.Equal(400_000_000, row.GetProperty("total").GetProperty("time").GetInt64());
        Assert.Contains("Tax.Rate", ToolCall.Run("callees", shop, "--of", "**.Total").Output,
            StringComparison.Ordinal);
        Assert.Contains("    Tax.Rate", ToolCall.Run("path", shop, "--of", "**.Rate").Output,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Receipt", ToolCall.Run("show", shop, "--below", "**.Total").Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Several_captures_are_merged_compressed_or_not()
    {
        var one = _files.Save(SavedCaptures.Shop, "one.weft.json");
        var two = _files.Save(SavedCaptures.Shop, "two.weft.json.gz");
        using var answer = JsonDocument.Parse(ToolCall.Run("methods", one, two, "--json").Output);
        Assert.Equal(600_000_000, answer.RootElement.GetProperty("rows")[0].GetProperty("self").GetProperty("time")
            .GetInt64());

        var merged = _files.PathOf("both.weft.json.gz");
        Assert.Equal(0, ToolCall.Run("merge", one, two, "-o", merged).ExitCode);
        Assert.Equal(
            ToolCall.Run("methods", one, two).Output,
            ToolCall.Run("methods", merged).Output);
        Assert.Contains("Tax.Rate", ToolCall.Run("show", merged).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--markdown")]
    public void Data_fit_into_60_KB_and_count_the_rest(string format)
    {
        var tree = new StringBuilder();
        for (var i = 1; i <= 3000; i++)
        {
            tree.Append(i).Append(" Shop.Orders.Number").Append(i).Append('\n');
        }

        var many = _files.Save(new CaptureBuilder().Thread("Main", tree.ToString()).Build(), "many.json");
        var output = ToolCall.Run("methods", many, format, "-n", "2900").Output;
        Assert.InRange(Encoding.UTF8.GetByteCount(output), 30_000, 60_000);
        var rows = format == "--json"
            ? JsonDocument.Parse(output).RootElement.GetProperty("rows").GetArrayLength()
            : output.Split("| Shop.").Length - 1 + (output.Split("| Orders.").Length - 1);
        Assert.Contains(
            format == "--json" ? $"\"leftOut\": {3000 - rows}" : $"{3000 - rows} more rows are left out", output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_stands_beside_its_capture()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.weft.json.gz");
        Assert.Equal(0, ToolCall.Run("html", shop).ExitCode);
        Assert.Contains("<html", File.ReadAllText(_files.PathOf("shop.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.speedscope.json")]
    [InlineData("a.collapsed")]
    [InlineData("a.pprof")]
    [InlineData("a.firefox.json")]
    [InlineData("a.otlp")]
    [InlineData("a.md")]
    [InlineData("a.csv.gz")]
    public void Every_format_can_be_converted_to(string file)
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        Assert.Equal(0, ToolCall.Run("convert", shop, "-o", _files.PathOf(file)).ExitCode);
        Assert.NotEqual(0, new FileInfo(_files.PathOf(file)).Length);
    }

    [Fact]
    public void A_gate_fails_on_more_time_or_more_calls_only_beyond_doubt()
    {
        var before = _files.Save(SavedCaptures.Shop, "before.json");
        var same = _files.Save(SavedCaptures.Shop, "same.json");
        var slow = _files.Save(new CaptureBuilder().Thread("Main", """
            0 Program.Main
              100 Checkout.Total
                600 Tax.Rate
              52 Receipt.Print
            """).Build(), "slow.json");
        Assert.Equal(0, ToolCall.Run("gate", before, same).ExitCode);
        var failed = ToolCall.Run("gate", before, slow, "--slower", "50%", "--json");
        Assert.Equal(1, failed.ExitCode);
        using var answer = JsonDocument.Parse(failed.Output);
        Assert.False(answer.RootElement.GetProperty("passed").GetBoolean());
        Assert.Equal(["[all woven methods]", "Tax.Rate"], Names(answer));
        Assert.Equal(0, ToolCall.Run("gate", before, slow, "--slower", "200").ExitCode);
        Assert.Contains("a lower bound", ToolCall.Run("diff", before, slow).Output, StringComparison.Ordinal);
        ToolCall.Run("gate", before, slow, "--calls", "0").IsRefused(
            "--calls needs captures with counted calls; record them with weft run --count calls");
    }

    private static IEnumerable<string?> Names(JsonDocument answer)
        => answer.RootElement.GetProperty("rows").EnumerateArray()
            .Select(static row => row.GetProperty("method").GetProperty("name").GetString());
}
