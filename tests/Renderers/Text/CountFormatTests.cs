namespace Weft.Renderers.Tests.Text;

public sealed class CountFormatTests
{
    [Theory]
    [InlineData(1, "1 call")]
    [InlineData(2, "2 calls")]
    [InlineData(9_999, "9999 calls")]
    [InlineData(10_000, "10 k calls")]
    [InlineData(999_499, "999 k calls")]
    [InlineData(999_500, "1 M calls")]
    [InlineData(1_234_567, "1.2 M calls")]
    [InlineData(long.MaxValue, "9223372037 G calls")]
    public void Calls_are_exact_as_long_as_they_are_short(long calls, string text) =>
        Assert.Equal(text, CountFormat.Calls(calls));

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1 kB")]
    [InlineData(9_949, "9.9 kB")]
    [InlineData(9_950, "10 kB")]
    [InlineData(34_400_000, "34 MB")]
    [InlineData(1_250_000_000, "1.3 GB")]
    public void Bytes_are_in_the_unit_that_suits_them(long bytes, string text) =>
        Assert.Equal(text, CountFormat.Bytes(bytes));
}
