using Weft.Cli.Failures;

namespace Weft.Cli.Builds;

/// <summary>Builds a project and all that it refers to, woven, apart from what an ordinary build makes.</summary>
internal sealed class WovenBuild
{
    private readonly BuildRequest _request;
    private readonly SessionFolder _session;
    private readonly Progress _progress;
    private readonly HashSet<string> _told = [];

    private WovenBuild(BuildRequest request, SessionFolder session, Progress progress)
        => (_request, _session, _progress) = (request, session, progress);

    /// <summary>Builds, and returns the projects that were compiled.</summary>
    /// <exception cref="ToolFailure">The project does not build, or is none that can be run.</exception>
    internal static IReadOnlyList<ProjectFacts> Run(BuildRequest request, SessionFolder session, Progress progress)
    {
        progress.Say($"weft: building {request.Name} woven ({request.Configuration})");
        var build = new WovenBuild(request, session, progress);
        var projects = build.Run("facts", package: null);

        // One process has one runtime of Weft: the version of the package that a project of the graph refers to.
        var own = Path.Combine(AppContext.BaseDirectory, "package", "tools", "weaver");
        if (projects.FirstOrDefault(project => project.Reason.Length == 0 && !IsSame(project.Weaver, own)) is
            { } referring && projects.Any(project => project.Reason.Length == 0 && IsSame(project.Weaver, own)))
        {
            var package = Path.GetFullPath(Path.Combine(referring.Weaver, "..", "..")) + Path.DirectorySeparatorChar;
            progress.Say($"weft: {referring.Name} refers to the package Weft; all projects are woven by its version");
            build._told.Clear();
            projects = build.Run("facts-of-package", package);
        }

        return projects;
    }

    private IReadOnlyList<ProjectFacts> Run(string folder, string? package)
    {
        var facts = _session.Sub(folder);
        var (exitCode, lines) = new BuildProcess(_request, facts, package).Run(() => Show(Facts(facts)));
        Refuse(facts);
        var projects = Facts(facts);
        if (exitCode != 0)
        {
            throw Broken(lines);
        }

        return projects.Any(static project => project.IsEntry)
            ? projects
            : throw new ToolFailure($"{_request.Name} was built without the tool's files, because it or an import "
                + "sets BeforeMicrosoftNETSdkTargets or CustomAfterDirectoryBuildProps and drops the old value; "
                + "append to it: $(BeforeMicrosoftNETSdkTargets);yours.targets");
    }

    private static List<ProjectFacts> Facts(string folder) =>
        [.. Directory.GetFiles(folder, "*.facts").Order().Select(ProjectFacts.Read).OfType<ProjectFacts>()];

    private void Show(IEnumerable<ProjectFacts> projects)
    {
        foreach (var project in projects.Where(project => _told.Add(project.File + project.Framework)))
        {
            if (project.Reason is "language" or "framework" or "sdk" or "off")
            {
                _progress.Tell($"{project.Name} is {project.Outcome()}");
            }
            else
            {
                _progress.Say($"  {project.Name} ({project.Framework}): {project.Outcome()}");
            }
        }
    }

    private void Refuse(string facts)
    {
        if (File.Exists(Path.Combine(facts, "frameworks.asked")))
        {
            var frameworks = File.ReadAllLines(Path.Combine(facts, "frameworks.asked"));
            throw new ToolFailure($"{_request.Name} is built for {string.Join(", ", frameworks)}; "
                + $"choose one with --framework {frameworks[^1]}");
        }

        if (File.Exists(Path.Combine(facts, "test.refused")))
        {
            throw new ToolFailure($"{_request.Name} is a test project; profile it with weft test");
        }

        if (File.Exists(Path.Combine(facts, "library.refused")))
        {
            throw new ToolFailure($"{_request.Name} is a library, which does not run by itself; "
                + "name a program that refers to it");
        }
    }

    private ToolFailure Broken(IReadOnlyList<string> lines)
    {
        var errors = lines.Where(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase))
            .Select(static line => line.Trim()).Distinct().ToList();
        foreach (var line in errors.Count > 0 ? errors : lines)
        {
            Console.Error.WriteLine(line);
        }

        return new ToolFailure($"{_request.Name} does not build; mend the errors above");
    }

    private static bool IsSame(string one, string other) => string.Equals(
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(one)),
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(other)), StringComparison.Ordinal);
}
