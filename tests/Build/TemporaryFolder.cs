namespace Weft.Build.Tests;

/// <summary>An empty folder of a test's own, gone when the test ends.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Absolute path, ending with a separator.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("weft build ").FullName
        + System.IO.Path.DirectorySeparatorChar;

    /// <summary>Absolute path of a file in the folder, for a relative one with forward slashes.</summary>
    public string Locate(string relativePath) => System.IO.Path.GetFullPath(System.IO.Path.Combine(Path, relativePath));

    /// <summary>Writes a file, with the folders it needs, and returns its absolute path.</summary>
    public string Write(string relativePath, string text)
    {
        var path = Locate(relativePath);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
