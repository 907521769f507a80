using System.Text.RegularExpressions;

namespace Weft.Benchmarks;

/// <summary>A copy of somebody's checkout, gone when it is disposed of: the original is not touched.</summary>
internal sealed partial class Checkout : IDisposable
{
    private static readonly string[] s_leftBehind = ["bin", "obj", "artifacts", ".git"];

    /// <summary>Copies a folder without what builds have left in it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public Checkout(string folder)
    {
        Copy(new DirectoryInfo(folder), Folder);
        // It asks for an SDK that need not be here.
        foreach (string pinned in Directory.GetFiles(Folder, "global.json", SearchOption.AllDirectories))
        {
            File.Delete(pinned);
        }
    }

    /// <summary>The root of the copy.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("weft-checkout-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>The project with a name, or the only one.</summary>
    /// <exception cref="InvalidOperationException">There is no such project, or
    /// more than one; the message lists them.</exception>
    public string FindProject(string? name)
    {
        string[] projects = Directory.GetFiles(Folder, "*.csproj", SearchOption.AllDirectories);
        string[] found = [.. projects.Where(path => name is null || Path.GetFileNameWithoutExtension(path) == name)];
        return found is [string one]
            ? one
            : throw new InvalidOperationException(
                "choose one with --project: "
                    + string.Join(", ", projects.Select(Path.GetFileNameWithoutExtension).Order()));
    }

    /// <summary>The newest framework of a project that can be woven.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static string NewestFrameworkOf(string project)
    {
        string properties = ChildProcess.Run("dotnet",
            ["msbuild", project, "-nologo", "-getProperty:TargetFrameworks,TargetFramework"]);
        return Frameworks().Matches(properties).Select(static match => match.Value)
            .OrderByDescending(static name => int.Parse(name[3..^2], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault()
            ?? throw new InvalidOperationException($"{Path.GetFileName(project)} has no framework that can be woven");
    }

    private static void Copy(DirectoryInfo from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (FileInfo file in from.EnumerateFiles().Where(static file => file.LinkTarget is null))
        {
            file.CopyTo(Path.Combine(to, file.Name));
        }

        foreach (DirectoryInfo folder in from.EnumerateDirectories()
            .Where(static folder => folder.LinkTarget is null && !s_leftBehind.Contains(folder.Name)))
        {
            Copy(folder, Path.Combine(to, folder.Name));
        }
    }

    // With .NET 8 begins what a weave supports; the platform-specific ones behind a hyphen are left out.
    [GeneratedRegex("net([89]|[1-9][0-9])\\.0(?![-0-9])")]
    private static partial Regex Frameworks();
}
