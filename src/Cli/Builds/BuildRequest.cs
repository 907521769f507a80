namespace Weft.Cli.Builds;

/// <summary>A project, and how it is to be built and woven.</summary>
internal sealed record BuildRequest
{
    /// <summary>Absolute path of the project, or of a program of one file.</summary>
    public required string Project { get; init; }

    /// <summary><c>run</c>, or <c>test</c>, which weaves test projects, too.</summary>
    public string Mode { get; init; } = "run";

    /// <summary>Configuration of the build.</summary>
    public string Configuration { get; init; } = "Release";

    /// <summary>Target framework; null if the project has one.</summary>
    public string? Framework { get; init; }

    /// <summary>As <c>WeftScope</c>; null for all members.</summary>
    public string? Scope { get; init; }

    /// <summary>As <c>WeftInclude</c>; empty for what the project says.</summary>
    public IReadOnlyList<string> Include { get; init; } = [];

    /// <summary>As <c>WeftExclude</c>; empty for what the project says.</summary>
    public IReadOnlyList<string> Exclude { get; init; } = [];

    /// <summary>Publishes for NativeAOT.</summary>
    public bool Aot { get; init; }

    /// <summary>Restores nothing.</summary>
    public bool NoRestore { get; init; }

    /// <summary>Whether it is a program of one file.</summary>
    public bool IsFile => Project.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    /// <summary>Name of the project's file, for sentences.</summary>
    public string Name => Path.GetFileName(Project);
}
