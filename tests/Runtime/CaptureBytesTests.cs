using System.Text;

namespace Weft.Tests;

/// <summary>A file that is no capture is refused by its first bytes or its size, and not read.</summary>
public sealed class CaptureBytesTests
{
    private const long ThreeGigabytes = 3L << 30;

    [Theory]
    [InlineData("\0\0\0\0", "begin with a JSON object")]
    [InlineData("[1, 2]", "begin with a JSON object")]
    [InlineData("                ", "nothing but white space")]
    public void Of_what_never_ends_the_beginning_is_read(string unit, string reason)
    {
        using var stream = new Endless(unit, canSeek: false);
        AssertRefused(stream, reason);
        Assert.InRange(stream.Count, 1, 1 << 16);
    }

    [Fact]
    public void A_file_that_is_too_large_is_not_read()
    {
        using var stream = new Endless("{\"weft\":1,", canSeek: true);
        AssertRefused(stream, "is too large for a Weft capture: more than 1024 MB");
        Assert.InRange(stream.Count, 1, 1 << 16);
    }

    [Fact]
    public void Nor_is_a_pipe_that_is_read_beyond_what_a_capture_may_have()
    {
        using var stream = new Endless("{\"weft\":1,", canSeek: false);
        var error = Assert.Throws<CaptureFormatException>(() => CaptureBytes.Read(stream, "pipe", maxLength: 1 << 20));
        Assert.StartsWith("pipe is too large for a Weft capture: more than 1 MB", error.Message,
            StringComparison.Ordinal);
        Assert.InRange(stream.Count, 1 << 20, (1 << 20) + (1 << 17));
    }

    [Fact]
    public void A_sparse_file_of_three_gigabytes_takes_no_memory()
    {
        string path = Path.Combine(Path.GetTempPath(), $"weft-{Guid.NewGuid():N}.json");
        try
        {
            using (var file = new FileStream(path, FileMode.CreateNew))
            {
                file.SetLength(ThreeGigabytes);
            }

            Assert.InRange(Allocations.Of(() => Assert.Contains(path,
                Assert.Throws<CaptureFormatException>(() => Capture.Load(path)).Message,
                StringComparison.Ordinal)), 0, 1 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public void What_is_none_of_that_is_read_whole(int length)
    {
        byte[] content = Encoding.UTF8.GetBytes("{" + new string('x', length));
        using var read = CaptureBytes.Read(new MemoryStream(content), "capture");
        Assert.Equal(content, read.ToArray());
    }

    private static void AssertRefused(Stream stream, string reason)
    {
        var error = Assert.Throws<CaptureFormatException>(() => Capture.Load(stream, "film.json"));
        Assert.StartsWith("film.json ", error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
    }

    private sealed class Endless(string unit, bool canSeek) : Stream
    {
        public long Count { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => canSeek;

        public override bool CanWrite => false;

        public override long Length => ThreeGigabytes;

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            for (int i = 0; i < count; i++)
            {
                buffer[offset + i] = (byte)unit[(int)((Count + i) % unit.Length)];
            }

            Count += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
