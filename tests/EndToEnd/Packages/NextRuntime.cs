using System.Runtime.InteropServices;

namespace Weft.EndToEnd.Tests.Packages;

/// <summary>
/// The runtime of .NET 11, put together from its packages: the SDK at hand compiles for it if it is told about it, and
/// its own host starts it.
/// </summary>
public static class NextRuntime
{
    private const string Version = "11.0.0";

    private static readonly string s_packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static readonly string s_files = Path.Combine(s_packages, "microsoft.netcore.app.runtime.linux-x64",
        Version, "runtimes", "linux-x64");

    /// <summary>Why nothing can be tested on it here; null if it can.</summary>
    public static string? Missing =>
        !OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64
            ? "the packages of .NET 11 are looked for on Linux on x64"
        : Directory.Exists(s_files) && Directory.Exists(Path.Combine(s_packages, "microsoft.netcore.app.ref", Version))
        ? null
        : $"Microsoft.NETCore.App.Ref and Microsoft.NETCore.App.Runtime.linux-x64 {Version} are not restored";

    /// <summary>Properties of a project for it, with async methods left to the runtime.</summary>
    public static string Properties => $"""
        <TargetFramework>net11.0</TargetFramework>
        <NETCoreAppMaximumVersion>11.0</NETCoreAppMaximumVersion>
        <BundledNETCoreAppTargetFrameworkVersion>11.0</BundledNETCoreAppTargetFrameworkVersion>
        <AllowMissingPrunePackageData>true</AllowMissingPrunePackageData>
        <UseAppHost>false</UseAppHost>
        <LangVersion>preview</LangVersion>
        <EnablePreviewFeatures>true</EnablePreviewFeatures>
        <Features>$(Features);runtime-async=on</Features>
        """;

    /// <summary>Items of such a project.</summary>
    public static string Items => $"""
        <KnownFrameworkReference Include="Microsoft.NETCore.App" TargetFramework="net11.0" RuntimeFrameworkName="Microsoft.NETCore.App"
          DefaultRuntimeFrameworkVersion="{Version}" LatestRuntimeFrameworkVersion="{Version}" TargetingPackName="Microsoft.NETCore.App.Ref"
          TargetingPackVersion="{Version}" RuntimePackNamePatterns="Microsoft.NETCore.App.Runtime.**RID**" RuntimePackRuntimeIdentifiers="linux-x64" />
        """;

    /// <summary>Makes a folder as that of an installed .NET, and returns its host.</summary>
    public static string Install(string folder)
    {
        var dotnet = new DirectoryInfo(RuntimeEnvironment.GetRuntimeDirectory()).Parent!.Parent!.Parent!.FullName;
        var shared =
            Directory.CreateDirectory(Path.Combine(folder, "shared", "Microsoft.NETCore.App", Version)).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(s_files, "lib", "net11.0"))
            .Concat(Directory.GetFiles(Path.Combine(s_files, "native"))))
        {
            File.Copy(file, Path.Combine(shared, Path.GetFileName(file)));
        }

        File.CreateSymbolicLink(Path.Combine(folder, "host"), Path.Combine(dotnet, "host"));
        File.Copy(Path.Combine(dotnet, "dotnet"), Path.Combine(folder, "dotnet"));
        return Path.Combine(folder, "dotnet");
    }
}

/// <summary>A test on the runtime of .NET 11, skipped with the reason where its packages are missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NextRuntimeFactAttribute : FactAttribute
{
    public NextRuntimeFactAttribute() => Skip = NextRuntime.Missing;
}
