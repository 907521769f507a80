using System.Text.Json;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>Colours of frames: one category for each group that the code names, else for each assembly.</summary>
internal sealed class FirefoxCategories
{
    private static readonly string[] s_colors =
        ["blue", "green", "orange", "purple", "yellow", "lightblue", "magenta", "brown", "red"];

    private readonly Profile _profile;

    // A frame without a category has the first one, grey.
    private readonly List<string> _names = ["Other"];

    internal FirefoxCategories(Profile profile)
    {
        _profile = profile;
        Of = new int[profile.Frames.Count];
        for (var i = 0; i < Of.Length; i++)
        {
            var frame = profile.Frames[new FrameHandle(i)];
            Of[i] = NumberOf(frame.Group.Index > 0 ? frame.Group : frame.Assembly);
        }
    }

    /// <summary>The category of each frame.</summary>
    internal int[] Of { get; }

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("categories");
        for (var i = 0; i < _names.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("name", _names[i]);
            json.WriteString("color", i == 0 ? "grey" : s_colors[(i - 1) % s_colors.Length]);
            json.WriteStartArray("subcategories");
            json.WriteStringValue("Other");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private int NumberOf(StringHandle text)
    {
        var name = FrameText.Of(_profile, text);
        var number = name.Length == 0 ? 0 : _names.IndexOf(name);
        if (number < 0)
        {
            number = _names.Count;
            _names.Add(name);
        }

        return number;
    }
}
