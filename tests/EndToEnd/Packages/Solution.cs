using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Packages;

/// <summary>
/// Several projects of a user, built with one command: starting and restoring costs more than the projects do.
/// </summary>
public sealed class Solution
{
    private readonly string _folder;

    /// <summary>Writes the solution.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="projects">Its projects.</param>
    public Solution(string folder, params IReadOnlyList<UserProject> projects)
    {
        _folder = Directory.CreateDirectory(folder).FullName;

        // In a folder each, because two projects of a solution's folder cannot have one name.
        var lines = projects.Select((project, i) =>
            $"""<Folder Name="/{i}/"><Project Path="{Path.GetRelativePath(_folder, Locate(project))}" /></Folder>""");
        File.WriteAllText(Path.Combine(_folder, "All.slnx"), $"<Solution>{string.Concat(lines)}</Solution>");
    }

    /// <summary>Builds all with <c>dotnet build -c Release</c>.</summary>
    public ProcessResult Build(params IReadOnlyList<string> arguments) => Dotnet("build", arguments);

    /// <summary>Packs all with <c>dotnet pack -c Release</c>.</summary>
    public ProcessResult Pack(params IReadOnlyList<string> arguments) => Dotnet("pack", arguments);

    /// <summary>The lines of a successful build's output that are about one project, without those that its end
    /// repeats.</summary>
    public static string[] About(UserProject project, ProcessResult build) =>
        [.. build.Output.Split("Build succeeded.")[0].Split('\n')
            .Where(line => line.Contains($"[{Locate(project)}", StringComparison.Ordinal))];

    private static string Locate(UserProject project) => project.Locate(project.Name + ".csproj");

    private ProcessResult Dotnet(string command, IReadOnlyList<string> arguments) => ChildProcess.Run(
        _folder, CleanEnvironment.OfBuilds, ["dotnet", command, "All.slnx", "-c", "Release", .. arguments]);
}
