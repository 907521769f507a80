using System.Text.Json;
using Weft;

namespace Templates.Engine.Values;

/// <summary>Turns JSON into the plain values that templates work with.</summary>
public static class JsonValues
{
    /// <summary>Reads a JSON object.</summary>
    /// <param name="name">The name that errors quote.</param>
    /// <param name="utf8">The JSON text in UTF-8.</param>
    /// <returns>
    /// The object's members: objects as maps, arrays as lists, whole numbers as
    /// <see cref="long"/>, other numbers as <see cref="double"/>.
    /// </returns>
    /// <exception cref="TemplateException">The text is not JSON, or not an object.</exception>
    [Profile]
    public static IReadOnlyDictionary<string, object?> ReadObject(string name, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? ReadMap(document.RootElement)
                : throw new TemplateException(name, 1, 1, "expected a JSON object");
        }
        catch (JsonException exception)
        {
            int line = (int)(exception.LineNumber ?? 0) + 1;
            int column = (int)(exception.BytePositionInLine ?? 0) + 1;
            throw new TemplateException(name, line, column, "expected valid JSON", exception);
        }
    }

    private static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadMap(element),
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out long whole) ? (object)whole : element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static Dictionary<string, object?> ReadMap(JsonElement element)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (JsonProperty member in element.EnumerateObject())
        {
            map[member.Name] = Read(member.Value);
        }
        return map;
    }

    private static object?[] ReadList(JsonElement element)
    {
        object?[] list = new object?[element.GetArrayLength()];
        int index = 0;
        foreach (JsonElement item in element.EnumerateArray())
        {
            list[index++] = Read(item);
        }
        return list;
    }
}
