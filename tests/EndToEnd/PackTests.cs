using System.IO.Compression;
using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>A packed library depends on Weft only if its assembly needs it, and who packs a woven one is
/// told.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PackTests(PackedWeft weft)
{
    private const string Library = """
        using Weft;

        public static class Shop
        {
            [Profile] public static int Total(int a) { Console.WriteLine(a); return a + 1; }
        #if API
            public static void Record() => Profiler.Start().Stop();
        #endif
        }
        """;

    private const string Properties = """
        <OutputType>Library</OutputType>
        <TargetFramework />
        <TargetFrameworks>net10.0</TargetFrameworks>
        <TargetFrameworks Condition="'$(Both)' == 'true'">net10.0;net8.0</TargetFrameworks>
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        """;

    private const string AllPrivate =
        """<PackageReference Update="Weft" PrivateAssets="all" Condition="'$(Private)' == 'true'" />""";

    [Theory]
    [InlineData("-p:Both=false", false, false)]
    [InlineData("-p:Both=true", false, false)]
    [InlineData("-p:Both=false -p:Private=true -p:EnableWeft=true", true, false)]
    [InlineData("-p:Both=true -p:EnableWeft=true", true, true)]
    [InlineData("-p:Both=false -p:DefineConstants=API", false, true)]
    public void A_package_says_what_its_assembly_needs(string arguments, bool isWarned, bool depends)
    {
        var project = new UserProject(weft, weft.NextFolder("Lib"), Properties, AllPrivate, ("Lib.cs", Library));
        var packing = project.Dotnet(["pack", "-c", "Release", "-o", "out", .. arguments.Split(' ')]).Succeeded();

        Assert.Equal(isWarned,
            packing.Output.Contains("warning WEFT0112: The package Lib holds Lib.dll", StringComparison.Ordinal));
        using var package = ZipFile.OpenRead(project.Locate("out/Lib.1.0.0.nupkg"));
        using var reader = new StreamReader(package.GetEntry("Lib.nuspec")!.Open());
        Assert.Equal(depends, reader.ReadToEnd().Contains("<dependency id=\"Weft\"", StringComparison.Ordinal));
    }
}
