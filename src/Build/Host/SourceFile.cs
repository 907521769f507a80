namespace Weft.Build;

/// <summary>One file that csc will compile.</summary>
/// <param name="Name">How the project names it: what csc is given, and shows in
/// its messages, if the file is compiled as it is.</param>
/// <param name="Path">Where it lies, absolute.</param>
internal readonly record struct SourceFile(string Name, string Path)
{
    /// <summary>The file that a project means by a name.</summary>
    /// <param name="projectDirectory">Folder of the project file, absolute.</param>
    /// <param name="name">An absolute path, or one below that folder.</param>
    public static SourceFile Of(string projectDirectory, string name) =>
        new(name, System.IO.Path.GetFullPath(name, projectDirectory));
}
