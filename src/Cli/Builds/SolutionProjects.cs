using System.Text.RegularExpressions;

namespace Weft.Cli.Builds;

/// <summary>
/// Tells programs from tests and libraries by the text of their files: to evaluate them takes seconds, and the packages
/// that make a project a test are not restored yet. The build decides in the end.
/// </summary>
internal static partial class SolutionProjects
{
    /// <summary>Whether it makes a program of its own.</summary>
    internal static bool IsProgram(string project)
    {
        var text = File.ReadAllText(project);
        return !IsTestText(text) && (Executable().IsMatch(text) || Programs().IsMatch(text));
    }

    /// <summary>Whether it holds tests.</summary>
    internal static bool IsTest(string project) => IsTestText(File.ReadAllText(project));

    private static bool IsTestText(string text) => Tests().IsMatch(text);

    [GeneratedRegex(@"<OutputType>\s*(Exe|WinExe)\s*</OutputType>", RegexOptions.IgnoreCase)]
    private static partial Regex Executable();

    [GeneratedRegex(@"Sdk=""Microsoft\.NET\.Sdk\.(Web|Worker)[""/]")]
    private static partial Regex Programs();

    [GeneratedRegex(@"Include=""(Microsoft\.NET\.Test\.Sdk|xunit(\.v3)?|MSTest|NUnit|TUnit)""|Sdk=""MSTest\.Sdk"
        + @"|<IsTestProject>\s*true", RegexOptions.IgnoreCase)]
    private static partial Regex Tests();
}
