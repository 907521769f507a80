using System.Text;

namespace Weft.Build;

/// <summary>Names of files as headers of sections in a configuration file, in
/// which characters can be patterns.</summary>
internal static class SectionName
{
    /// <summary>A path that stands for itself alone.</summary>
    public static string Escape(string path)
    {
        var name = new StringBuilder(path.Length + 8);
        foreach (var character in path)
        {
            if (character is '*' or '?' or '[' or ']' or '{' or '}' or ',' or '!' or '\\' or '#' or ';')
            {
                name.Append('\\');
            }

            name.Append(character);
        }

        return name.ToString();
    }

    /// <summary>A pattern for some files by their paths relative to the
    /// configuration file, with forward slashes.</summary>
    public static string OfAny(IReadOnlyList<string> paths) =>
        paths is [var only] ? "/" + Escape(only) : "/{" + string.Join(',', paths.Select(Escape)) + "}";
}
