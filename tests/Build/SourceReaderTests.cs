using System.Text;

namespace Weft.Build.Tests;

public sealed class SourceReaderTests
{
    public static TheoryData<Encoding> ToldByTheirMark => new(
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true));

    [Fact]
    public void Bytes_without_a_mark_are_utf8_and_stay_without()
    {
        var decoded = SourceReader.Decode("var ü = 1;"u8);
        Assert.Equal("var ü = 1;", decoded?.Text);
        Assert.Empty(decoded!.Value.Encoding.GetPreamble());
    }

    [Theory]
    [MemberData(nameof(ToldByTheirMark))]
    public void A_marked_file_is_read_without_its_mark_and_can_be_written_back_to_the_byte(Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("var ü = 1;")];
        var decoded = SourceReader.Decode(bytes)!.Value;
        Assert.Equal("var ü = 1;", decoded.Text);
        byte[] again = [.. decoded.Encoding.GetPreamble(), .. decoded.Encoding.GetBytes(decoded.Text)];
        Assert.Equal(bytes, again);
    }

    [Fact]
    public void Bytes_in_an_old_code_page_are_not_guessed_at() =>
        Assert.Null(SourceReader.Decode(Encoding.Latin1.GetBytes("var ü = 1;")));

    [Fact]
    public void Bytes_in_the_code_page_that_the_project_names_are_read_in_it_and_their_copy_tells_its_own()
    {
        var decoded = SourceReader.Decode([.. "var "u8, 0xE9, 0xA4, .. " = 1;"u8], SourceReader.CodePage(1251))!.Value;
        Assert.Equal("var й¤ = 1;", decoded.Text);
        Assert.Equal(Encoding.UTF8.GetPreamble(), decoded.Encoding.GetPreamble());
    }

    [Fact]
    public void A_byte_order_mark_tells_more_than_the_code_page()
    {
        var decoded =
            SourceReader.Decode([.. Encoding.UTF8.GetPreamble(), .. "var ü = 1;"u8],
                SourceReader.CodePage(1252))!.Value;
        Assert.Equal("var ü = 1;", decoded.Text);
    }
}
