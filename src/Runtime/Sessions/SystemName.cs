using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Weft;

/// <summary>The name of the operating system, as <see cref="RuntimeInformation.OSDescription"/> tells it.</summary>
internal static class SystemName
{
    private static string? s_text;

    /// <summary>
    /// The name. A NativeAOT binary for Linux reads the same files itself: the property of the framework reads
    /// lines, and the code that reads text, from files and from the console, adds 50 KB to a program that does not
    /// use it otherwise.
    /// </summary>
    public static string Text => s_text ??= RuntimeFeature.IsDynamicCodeSupported || !OperatingSystem.IsLinux()
        ? RuntimeInformation.OSDescription
        : OfDistribution(ContentOf("/etc/os-release")) ?? OfKernel();

    /// <summary>The distribution's name in <c>os-release</c>; null if it has none.</summary>
    internal static string? OfDistribution(string content)
    {
        string pretty = "";
        string name = "";
        string version = "";
        foreach (string line in content.Split('\n'))
        {
            pretty = ValueOf("PRETTY_NAME=", line) ?? pretty;
            name = ValueOf("NAME=", line) ?? name;
            version = ValueOf("VERSION=", line) ?? version;
        }

        string plain = version.Length > 0 ? $"{name} {version}" : name;
        return pretty.Length > 0 ? pretty : name.Length > 0 ? plain : null;
    }

    /// <summary>The answer of <c>uname</c>.</summary>
    internal static string OfKernel()
    {
        return $"{Line("ostype")} {Line("osrelease")} {Line("version")}";

        static string Line(string file) => ContentOf("/proc/sys/kernel/" + file).TrimEnd('\n');
    }

    private static string? ValueOf(string key, string line) =>
        !line.StartsWith(key, StringComparison.Ordinal) ? null : line[key.Length..] switch
        {
            ['"', .. var quoted, '"'] => quoted,
            ['\'', .. var quoted, '\''] => quoted,
            var plain => plain,
        };

    private static string ContentOf(string path)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
