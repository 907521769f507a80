namespace Weft.Architecture.Tests.Floors;

/// <summary>The order in which the folders of a project stand on each other.</summary>
/// <param name="Project">Folder of the project, relative to the repository's root.</param>
/// <param name="MostUpward">The largest share of uses between folders that may run upward, percent.</param>
/// <param name="Floors">The folders, lowest first. A folder inside another one
/// that has no line of its own belongs to that one.</param>
internal sealed record FloorPlan(string Project, double MostUpward, params string[] Floors)
{
    /// <summary>The folder of files that lie beside the project file.</summary>
    public const string Root = "(root)";

    /// <summary>The most exceptions that the plan may have.</summary>
    public int MostExceptions { get; init; } = 10;

    /// <summary>The uses that may run upward, each with the reason. Null where
    /// nobody has named them yet: then the share alone is held.</summary>
    public IReadOnlyDictionary<string, string>? Exceptions { get; init; } = new Dictionary<string, string>();

    /// <summary>The name by which a test run shows the plan.</summary>
    public override string ToString() => Project;

    /// <summary>The floor that a folder of the project belongs to; null if it has none.</summary>
    public string? FloorOf(string folder)
    {
        while (!Floors.Contains(folder))
        {
            int slash = folder.LastIndexOf('/');
            if (slash < 0)
            {
                return null;
            }

            folder = folder[..slash];
        }

        return folder;
    }

    /// <summary>Whether a use runs from a lower floor to a higher one.</summary>
    public bool IsUpward(TypeUse use) => Array.IndexOf(Floors, use.FromFolder) < Array.IndexOf(Floors, use.ToFolder);
}
