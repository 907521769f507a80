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
    public void Bytes_in_an_old_code_page_are_not_guessed_at() => Assert.Null(SourceReader.Decode(Encoding.Latin1.GetBytes("var ü = 1;")));
}
