using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests.Programs;

/// <summary>A project of a source generator that other projects of a test use.</summary>
internal static class GeneratorProject
{
    /// <summary>The compiler's own Roslyn, which a generator need not restore.</summary>
    private const string Roslyn = """
        <Reference Include="$(MSBuildToolsPath)/Roslyn/bincore/Microsoft.CodeAnalysis.dll" Private="false" />
        <Reference Include="$(MSBuildToolsPath)/Roslyn/bincore/Microsoft.CodeAnalysis.CSharp.dll" Private="false" />
        """;

    /// <summary>Writes one.</summary>
    /// <param name="weft">The package it refers to; null for none.</param>
    /// <param name="folder">Its folder.</param>
    /// <param name="source">Name and text of its source.</param>
    public static UserProject In(PackedWeft? weft, string folder, (string Path, string Text) source) => new(
        weft, folder, "<OutputType>Library</OutputType><IsRoslynComponent>true</IsRoslynComponent>", Roslyn, source);

    /// <summary>The item by which another project uses it.</summary>
    public static string Reference(UserProject generator) =>
        $"""
        <ProjectReference Include="{generator.Locate(generator.Name + ".csproj")}" OutputItemType="Analyzer"
          ReferenceOutputAssembly="false" />
        """;
}
