using System.IO.Compression;
using Weft.Cli.Failures;

namespace Weft.Cli.CaptureFiles;

/// <summary>Reads captures, compressed or not.</summary>
internal static class CaptureReading
{
    private const byte FirstOfGzip = 0x1f;
    private const byte SecondOfGzip = 0x8b;

    /// <summary>Reads one.</summary>
    /// <exception cref="ToolFailure">It is missing, empty, damaged, of a newer version, or something else.</exception>
    internal static Capture Load(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read);
            if (file.CanSeek && file.Length == 0)
            {
                throw new ToolFailure($"{path} is empty; a capture is written when the program ends");
            }

            if (!IsCompressed(file))
            {
                return Capture.Load(file, path);
            }

            using var text = new GZipStream(file, CompressionMode.Decompress);
            return Capture.Load(text, path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ToolFailure($"there is no capture {path}");
        }
        catch (CaptureFormatException error)
        {
            throw new ToolFailure(error.Message.TrimEnd('.'));
        }
        catch (InvalidDataException)
        {
            throw new ToolFailure($"{path} is not a whole gzip file; compress the capture again");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolFailure($"{path} cannot be read ({error.Message.TrimEnd('.')})");
        }
    }

    private static bool IsCompressed(FileStream file)
    {
        if (!file.CanSeek)
        {
            return false;
        }

        var isCompressed = file.ReadByte() == FirstOfGzip && file.ReadByte() == SecondOfGzip;
        file.Position = 0;
        return isCompressed;
    }
}
