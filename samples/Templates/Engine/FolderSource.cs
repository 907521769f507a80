namespace Templates.Engine;

/// <summary>Templates that are files below one folder; a name is a path relative to it.</summary>
/// <param name="folder">The folder.</param>
public sealed class FolderSource(string folder) : ITemplateSource
{
    private readonly string _root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;

    /// <inheritdoc/>
    /// <exception cref="IOException">The file exists but cannot be read.</exception>
    public string? Read(string name)
    {
        if (name.Contains('\0'))
        {
            return null;
        }
        string path = Path.GetFullPath(Path.Combine(_root, name));
        // A name can come from data, and data must not choose files outside of the folder.
        bool inside = path.StartsWith(_root, StringComparison.Ordinal);
        return inside && File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
