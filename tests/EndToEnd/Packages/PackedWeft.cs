using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Packages;

/// <summary>
/// The package Weft, packed once for all tests, in a feed of its own, with a
/// folder for the projects that use it. All of it is gone after the run.
/// </summary>
public sealed class PackedWeft : IDisposable
{
    private static readonly Dictionary<string, string?> s_noVariables = [];

    private readonly Lazy<EndingProgram> _ending;
    private int _projects;

    public PackedWeft()
    {
        _ending = new(() => new EndingProgram(this));

        // In the configuration the tests were built in, along with which the package's content was built.
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        ChildProcess.Run(Repository.Root, s_noVariables, "dotnet", "pack", "src/Build", "-c", configuration,
            "--no-build", "-o", Path.Combine(Folder, "feed")).Succeeded();
        var package = Directory.GetFiles(Path.Combine(Folder, "feed"), "Weft.*.nupkg").Single();
        PackagePath = package;
        Version = Path.GetFileNameWithoutExtension(package)["Weft.".Length..];
        File.WriteAllText(Path.Combine(Folder, "nuget.config"), Configuration());
    }

    /// <summary>Folder of the run, outside the repository, so that projects below it inherit nothing.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("weft-end-to-end-").FullName;

    /// <summary>Version of the package.</summary>
    public string Version { get; }

    /// <summary>The package's file.</summary>
    public string PackagePath { get; }

    /// <summary>A program that can end in every way, built for the first test that asks for it.</summary>
    public EndingProgram Ending => _ending.Value;

    /// <summary>A folder that no other project of the run has.</summary>
    public string NextFolder(string name) => Path.Combine(Folder, $"{++_projects:00} {name}");

    public void Dispose()
    {
        CompilerServer.End();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>
    /// Packages go into a folder of the run, because the user's own may hold another build of the same version.
    /// What is already there of other packages (the compiler of NativeAOT is large) is used from there.
    /// </summary>
    private string Configuration()
    {
        var shared = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var fallback = Directory.Exists(shared) ? $"""<add key="shared" value="{shared}" />""" : "";
        return $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(Folder, "packages")}" /></config>
              <packageSources><add key="weft" value="{Path.Combine(Folder, "feed")}" /></packageSources>
              <fallbackPackageFolders>{fallback}</fallbackPackageFolders>
            </configuration>
            """;
    }
}
