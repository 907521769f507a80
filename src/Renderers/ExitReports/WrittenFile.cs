using Microsoft.Win32.SafeHandles;

namespace Weft.Renderers;

/// <summary>A file that is created, or emptied, and written from its start to its end.</summary>
/// <remarks>
/// What a <see cref="FileStream"/> can do besides is 17 KB of a NativeAOT program that has no other use for one. Without a buffer: renderers write pieces of a kilobyte or more.
/// </remarks>
internal sealed class WrittenFile(string path) : Stream
{
    private readonly SafeFileHandle _handle = File.OpenHandle(path, FileMode.Create, FileAccess.Write);
    private long _length;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _length;

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        RandomAccess.Write(_handle, buffer, _length);
        _length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>There is nothing to do: what was written is with the system.</summary>
    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _handle.Dispose();
        base.Dispose(disposing);
    }
}
