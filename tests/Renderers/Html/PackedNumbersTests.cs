using System.Text;
using System.Text.Json;

namespace Weft.Renderers.Tests.Html;

/// <summary>The columns of the page's data.</summary>
public sealed class PackedNumbersTests
{
    [Theory]
    [InlineData(new long[] { 0, 1, 127 }, "AAF/")]
    [InlineData(new long[] { 128, 300 }, "gAGsAg==")]
    [InlineData(new long[] { }, "")]
    public void Seven_bits_a_byte_lowest_first(long[] numbers, string packed)
    {
        var column = new PackedNumbers();
        foreach (var number in numbers)
        {
            column.Add(number);
        }

        Assert.Equal(packed, Written(column));
    }

    [Fact]
    public void Signed_numbers_alternate()
    {
        var column = new PackedNumbers();
        foreach (var number in new[] { 0, -1, 1, -2 })
        {
            column.AddSigned(number);
        }

        Assert.Equal(Convert.ToBase64String([0, 1, 2, 3]), Written(column));
        Assert.False(column.AreZero);
    }

    private static string? Written(PackedNumbers column)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            column.Write(writer, "column");
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.GetProperty("column").GetString();
    }
}
