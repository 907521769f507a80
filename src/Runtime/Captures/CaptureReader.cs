using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Weft;

/// <summary>Reads the output of <see cref="CaptureWriter"/>, and rejects
/// anything else with one sentence that names the error.</summary>
internal static class CaptureReader
{
    internal static Capture Read(Stream stream, string name)
    {
        using var buffer = CaptureBytes.Read(stream, name);
        ReadOnlySpan<byte> text = buffer.GetBuffer().AsSpan(0, (int)buffer.Length);
        text = CaptureBytes.WithoutByteOrderMark(text);
        var version = VersionOf(text, name);
        var document = Parse(text, CaptureJson.Default.CaptureDocument, name);
        return CaptureValidation.Validate(document, version, name);
    }

    private static int VersionOf(ReadOnlySpan<byte> text, string name)
    {
        switch (Parse(text, CaptureJson.Default.CaptureVersion, name).Weft)
        {
            case null:
                throw new CaptureFormatException(
                    $"{name} is not a Weft capture: it is JSON without the member \"weft\".");
            case < 1:
                throw new CaptureFormatException($"{name} is damaged: its member \"weft\" is not a version.");
            case > CaptureWriter.Version and var newer:
                throw new CaptureFormatException(
                    $"{name} was written by a newer Weft: its capture version is {newer}, the newest this one reads "
                    + $"is {CaptureWriter.Version}; update Weft to read it.");
            case { } version:
                return version;
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> text, JsonTypeInfo<T> type, string name)
        where T : class
    {
        try
        {
            // The text begins with an object, and an object is never deserialized as null.
            return JsonSerializer.Deserialize(text, type)!;
        }
        catch (JsonException error)
        {
            throw new CaptureFormatException(Describe(text, error, name), error);
        }
    }

    private static string Describe(ReadOnlySpan<byte> text, JsonException error, string name)
    {
        if (EndsEarly(text))
        {
            return $"{name} is truncated: its JSON ends in the middle.";
        }

        // For a value of the wrong type the innermost path is known; for text that is not JSON, the position.
        var place = error.Path is { Length: > 1 } path ? path[2..] : "the JSON";
        return $"{name} is damaged: {place} cannot be read (line {error.LineNumber + 1}, byte "
            + $"{error.BytePositionInLine + 1}).";
    }

    /// <summary>Whether the text is valid JSON except that its end is missing.</summary>
    private static bool EndsEarly(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, isFinalBlock: false, state: default);
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return reader.TokenType != JsonTokenType.EndObject || reader.CurrentDepth > 0;
    }
}
