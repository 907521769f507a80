namespace Weft.Cli.Builds;

/// <summary>A temporary folder of one call of the tool, which goes with it.</summary>
internal sealed class SessionFolder : IDisposable
{
    private bool _isKept;

    /// <summary>Absolute path.</summary>
    internal string Path { get; } = Directory.CreateTempSubdirectory("weft-").FullName;

    /// <summary>A folder inside.</summary>
    internal string Sub(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>Leaves it to the user.</summary>
    internal void Keep() => _isKept = true;

    /// <summary>Deletes it, unless somebody wants to keep it.</summary>
    public void Dispose()
    {
        if (_isKept)
        {
            return;
        }

        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // A program that still runs can hold its file; the system clears temporary folders.
        }
    }
}
