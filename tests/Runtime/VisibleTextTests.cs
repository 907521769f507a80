namespace Weft.Tests;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("Parse<T>", "Parse<T>")]
    [InlineData("ünïcödé 😀 עברית", "ünïcödé 😀 עברית")]
    [InlineData("a\u001b[31mb", "a\\u{001B}[31mb")]
    [InlineData("a\r\nb", "a\\u{000D}\\u{000A}b")]
    [InlineData("a\u202eb", "a\\u{202E}b")]
    [InlineData("a\u200bb\ufeff", "a\\u{200B}b\\u{FEFF}")]
    [InlineData("a\u2028b", "a\\u{2028}b")]
    [InlineData("a\udb40\udc41", "a\\u{E0041}")]
    [InlineData("\u009b31m", "\\u{009B}31m")]
    public void What_has_no_shape_of_its_own_is_written_out(string text, string shown) =>
        Assert.Equal(shown, VisibleText.Of(text));

    /// <summary>Not among the data above, because the test runner would replace it.</summary>
    [Fact]
    public void A_lone_surrogate_is_written_out() => Assert.Equal("a\\u{D800}b", VisibleText.Of("a\ud800b"));

    [Fact]
    public void A_name_that_no_person_wrote_is_cut() =>
        Assert.Equal(new string('x', 400) + "…", VisibleText.Of(new string('x', 100_000)));

    [Fact]
    public void Cutting_leaves_no_half_character() => Assert.Equal("a", VisibleText.Cut("a😀", 2));
}
