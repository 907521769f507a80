using System.Globalization;
using System.Text;

namespace Weft.Generator.Paths;

/// <summary>Where the woven copy of a source file lies. Thread-safe; pure.</summary>
public static class WovenPath
{
    // Stands for "one folder up": the copies of files outside the project lie below the weft folder, too.
    private const string Outside = "__";

    /// <summary>Path of a source file relative to the project's folder, with
    /// forward slashes, as reports show it.</summary>
    /// <param name="projectDirectory">Absolute folder of the project.</param>
    /// <param name="sourcePath">Absolute path of the source file.</param>
    public static string InProject(string projectDirectory, string sourcePath) =>
        RelativePath.From(projectDirectory, sourcePath);

    /// <summary>
    /// Path of the woven copy relative to the weft folder, with forward slashes. It mirrors the place in
    /// the project and keeps the file's name; each step out of the project becomes a folder <c>__</c>.
    /// </summary>
    /// <param name="projectDirectory">Absolute folder of the project.</param>
    /// <param name="sourcePath">Absolute path of the source file.</param>
    public static string Of(string projectDirectory, string sourcePath)
    {
        var segments = InProject(projectDirectory, sourcePath).Split('/').Select(Segment);
        var path = string.Join("/", segments);
        return RelativePath.IsRooted(InProject(projectDirectory, sourcePath)) ? Outside + "/" + path : path;
    }

    // A folder that is really called "__" gives way, so that no two files share a copy.
    private static string Segment(string segment) =>
        segment == ".."
            ? Outside
            : segment.StartsWith(Outside, StringComparison.Ordinal) && segment.All(character => character == '_')
            ? segment + "_" : segment.TrimEnd(':');

    /// <summary>The hint name under which the generator adds a woven copy.</summary>
    /// <remarks>
    /// Hint names admit few characters. What is not admitted becomes <c>+</c>
    /// and its code, so that two different paths stay different.
    /// </remarks>
    /// <param name="wovenPath">A path that <see cref="Of"/> returned.</param>
    public static string HintName(string wovenPath)
    {
        var hint = new StringBuilder(wovenPath.Length + 8);
        foreach (var character in wovenPath)
        {
            if (character < 128 && (char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '/'))
            {
                hint.Append(character);
            }
            else
            {
                hint.Append('+').Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
        }

        return wovenPath.EndsWith(".cs", StringComparison.OrdinalIgnoreCase)
            ? hint.ToString() : hint.Append("+.cs").ToString();
    }
}
