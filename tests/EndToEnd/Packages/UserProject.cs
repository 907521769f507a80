using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Packages;

/// <summary>A project of somebody who uses Weft: a folder with a project file
/// and sources, built with the SDK's own commands.</summary>
public sealed class UserProject
{
    private static readonly Dictionary<string, string?> s_noVariables = [];

    private readonly string _properties;

    /// <summary>Writes the project.</summary>
    /// <param name="weft">The package it refers to; null for a project that knows nothing of Weft.</param>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="properties">Further properties of the project, as MSBuild elements.</param>
    /// <param name="items">Further items of the project, as MSBuild elements.</param>
    /// <param name="sources">Source files by path relative to the folder.</param>
    public UserProject(PackedWeft? weft, string folder, string properties = "", string items = "",
        params (string Path, string Text)[] sources)
    {
        Folder = folder;
        _properties = properties;
        Directory.CreateDirectory(folder);
        Write(Name + ".csproj", ProjectFile(weft, items));
        foreach (var (path, text) in sources)
        {
            Write(path, text);
        }
    }

    /// <summary>Folder of the project.</summary>
    public string Folder { get; }

    /// <summary>Name of project and assembly.</summary>
    public string Name => Path.GetFileName(Folder).Split(' ')[^1];

    /// <summary>Absolute path of a file of the project.</summary>
    public string Locate(string relativePath) => Path.Combine(Folder, relativePath);

    /// <summary>The assembly that a build leaves in the intermediate folder.</summary>
    public string IntermediateAssembly => Locate($"obj/Release/net10.0/{Name}.dll");

    /// <summary>Writes or replaces a file of the project.</summary>
    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Locate(relativePath))!);
        File.WriteAllText(Locate(relativePath), text);
    }

    /// <summary>Builds with <c>dotnet build -c Release</c>.</summary>
    public ProcessResult Build(params IReadOnlyList<string> arguments) =>
        Sdk(["build", "-c", "Release", .. arguments]);

    /// <summary>Publishes for this machine with <c>dotnet publish -c Release</c> into the folder <c>out</c>.</summary>
    public ProcessResult Publish(params IReadOnlyList<string> arguments) =>
        Sdk(["publish", "-c", "Release", "-r", System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier,
            "-o", "out", .. arguments]);

    /// <summary>Runs what <see cref="Build"/> has built.</summary>
    public ProcessResult Run(params IReadOnlyList<string> arguments) => Run(s_noVariables, arguments);

    /// <inheritdoc cref="Run(IReadOnlyList{string})"/>
    public ProcessResult Run(IReadOnlyDictionary<string, string?> environment,
        params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Folder, environment, ["dotnet", Locate($"bin/Release/net10.0/{Name}.dll"), .. arguments]);

    /// <summary>Starts what <see cref="Build"/> has built.</summary>
    public ChildProcess Start(IReadOnlyDictionary<string, string?> environment) =>
        ChildProcess.Start(Folder, environment, "dotnet", Locate($"bin/Release/net10.0/{Name}.dll"));

    /// <summary>Runs what <see cref="Publish"/> has published.</summary>
    public ProcessResult RunPublished(params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Folder, s_noVariables, [Locate("out/" + Name), .. arguments]);

    /// <summary>Runs any other command of <c>dotnet</c>, or a program, in the project's folder.</summary>
    public ProcessResult Dotnet(params IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Folder, s_noVariables, ["dotnet", .. arguments]);

    private ProcessResult Sdk(IReadOnlyList<string> arguments) =>
        ChildProcess.Run(Folder, CleanEnvironment.OfBuilds, ["dotnet", .. arguments]);

    private string ProjectFile(PackedWeft? weft, string items) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <InvariantGlobalization>true</InvariantGlobalization>
            {_properties}
          </PropertyGroup>
          <ItemGroup>
            {(weft is null ? "" : $"""<PackageReference Include="Weft" Version="{weft.Version}" />""")}
            {items}
          </ItemGroup>
        </Project>
        """;
}
