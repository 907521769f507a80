namespace Weft.Captures;

/// <summary>A file or stream is not a capture that this version of Weft can
/// read. The message names the source and the reason.</summary>
public sealed class CaptureFormatException : FormatException
{
    /// <summary>Creates the exception with a message that names the source and the reason.</summary>
    public CaptureFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message that names the source and
    /// the reason, and the error beneath.</summary>
    public CaptureFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
