namespace Weft.Architecture.Tests;

/// <summary>Finds the files of this repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>Absolute path of a file, for one relative to the root.</summary>
    public static string Locate(string relativePath) => Path.Combine(Root, relativePath);

    /// <summary>The C# files of a folder of the repository, relative to it,
    /// without those that a build has made.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        from path in Directory.EnumerateFiles(Locate(folder), "*.cs", SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Locate(folder), path).Replace('\\', '/')
        where !file.Split('/').Any(static part => part is "obj" or "bin" or "node_modules")
        orderby file
        select file;

    /// <summary>The files with one of some extensions, relative to the root,
    /// without those that a build has made.</summary>
    public static IEnumerable<string> Files(params string[] extensions) =>
        from folder in Directory.EnumerateDirectories(Root).Append(Root)
        where !Path.GetFileName(folder).StartsWith('.') && Path.GetFileName(folder) != "artifacts"
        from path in Directory.EnumerateFiles(folder, "*",
            folder == Root ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories)
        let file = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where extensions.Contains(Path.GetExtension(file), StringComparer.Ordinal)
            && !file.Split('/').Any(static part => part is "obj" or "bin" or "node_modules")
        orderby file
        select file;

    private static string Find(DirectoryInfo? folder) =>
        folder is null
            ? throw new InvalidOperationException("The tests have to run from a folder of the repository.")
            : File.Exists(Path.Combine(folder.FullName, "Profiler.sln")) ? folder.FullName : Find(folder.Parent);
}
