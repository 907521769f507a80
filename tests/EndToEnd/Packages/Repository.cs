namespace Weft.EndToEnd.Tests.Packages;

/// <summary>Finds the files of this repository from wherever the tests run.</summary>
internal static class Repository
{
    /// <summary>The folder with the solution.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null
            ? throw new InvalidOperationException("The tests have to run from a folder of the repository.")
            : File.Exists(Path.Combine(folder.FullName, "Profiler.sln")) ? folder.FullName : Find(folder.Parent);
}
