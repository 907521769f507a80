using System.Text.RegularExpressions;
using Weft.Cli.Failures;

namespace Weft.Cli.Builds;

/// <summary>The project that the user means: by its file, its folder, its solution, or where he is.</summary>
internal static partial class ProjectChoice
{
    /// <summary>Absolute path of a project, or of a program of one file.</summary>
    /// <param name="argument">A project, folder, solution or source file; null for the current folder.</param>
    /// <param name="isMeant">Whether a project of a solution comes into question.</param>
    /// <param name="kind">What is asked for, in the plural.</param>
    /// <exception cref="ToolFailure">There is none, or there are several.</exception>
    internal static string Of(string? argument, Predicate<string> isMeant, string kind)
    {
        var path = Path.GetFullPath(argument ?? ".");
        if (Directory.Exists(path))
        {
            path = Within(path);
        }
        else if (!File.Exists(path))
        {
            throw new ToolFailure($"there is no file or folder {argument}");
        }

        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".sln" or ".slnx" or ".slnf" => OfSolution(path, isMeant, kind),
            ".csproj" or ".cs" => path,
            ".fsproj" or ".vbproj" => throw new ToolFailure(
                $"{Path.GetFileName(path)} is not woven: Weft weaves C#"),
            _ => throw new ToolFailure($"{Path.GetFileName(path)} is no project, solution or C# file"),
        };
    }

    private static string Within(string folder)
    {
        foreach (var pattern in new[] { "*.*proj", "*.sln?", "*.cs" })
        {
            var files = Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal).ToArray();
            if (files.Length == 1)
            {
                return files[0];
            }

            if (files.Length > 1)
            {
                throw new ToolFailure($"{folder} has {Listed(files)}; name one of them");
            }
        }

        throw new ToolFailure($"{folder} has no project, solution or C# file; name one");
    }

    private static string OfSolution(string solution, Predicate<string> isMeant, string kind)
    {
        var folder = Path.GetDirectoryName(solution)!;
        var projects = ProjectFile().Matches(File.ReadAllText(solution))
            .Select(match => Path.GetFullPath(Path.Combine(folder, match.Groups[1].Value.Replace('\\', '/'))))
            .Distinct().Where(File.Exists).Where(project => isMeant(project)).ToArray();
        return projects.Length == 1 ? projects[0] : throw new ToolFailure(
            projects.Length == 0 ? $"{Path.GetFileName(solution)} has none of the {kind} of C# that can be profiled"
            : $"{Path.GetFileName(solution)} has several {kind}; name one of {Listed(projects)}");
    }

    private static string Listed(string[] files)
        => string.Join(", ", files.Select(file => Path.GetRelativePath(Environment.CurrentDirectory, file)));

    /// <summary>All three kinds of solutions hold the paths of their projects between quotation marks.</summary>
    [GeneratedRegex("\"([^\"\r\n]+\\.csproj)\"")]
    private static partial Regex ProjectFile();
}
