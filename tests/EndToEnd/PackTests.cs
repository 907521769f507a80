using System.IO.Compression;
using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>A packed library depends on Weft only if its assembly needs it, and who packs a woven one is
/// told.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class PackTests(PackedWeft weft)
{
    private const string Source = """
        using Weft;

        public static class Shop
        {
            [Profile] public static int Total(int a) { Console.WriteLine(a); return a + 1; }
        #if API
            public static void Record() => Profiler.Start().Stop();
        #endif
        }
        """;

    private const string Library = """
        <OutputType>Library</OutputType>
        <TargetFramework />
        <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
        """;

    private const string One = Library + "<TargetFrameworks>net10.0</TargetFrameworks>";
    private const string Two = Library + "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>";
    private const string Woven = "<EnableWeft>true</EnableWeft>";
    private const string Private = """<PackageReference Update="Weft" PrivateAssets="all" />""";

    [Fact]
    public void A_package_says_what_its_assembly_needs()
    {
        var folder = weft.NextFolder("packs");
        UserProject[] quiet = [Project("OneOff", One), Project("TwoOff", Two)];
        var hidden = Project("OneHidden", One + Woven, Private);
        var both = Project("TwoWoven", Two + Woven);
        var calling = Project("Calling", One + "<DefineConstants>$(DefineConstants);API</DefineConstants>");

        var packing = new Solution(folder, [.. quiet, hidden, both, calling]).Pack().Succeeded();

        Assert.All(quiet, project => AssertPack(project, packing, isWarned: false, depends: false));
        AssertPack(hidden, packing, isWarned: true, depends: false);
        AssertPack(both, packing, isWarned: true, depends: true);
        AssertPack(calling, packing, isWarned: false, depends: true);

        UserProject Project(string name, string properties, string items = "") =>
            new(weft, Path.Combine(folder, name), properties, items, ("Lib.cs", Source));
    }

    private static void AssertPack(UserProject project, ProcessResult packing, bool isWarned, bool depends)
    {
        var warning = $"warning WEFT0112: The package {project.Name} holds {project.Name}.dll";
        Assert.Equal(isWarned, packing.Output.Contains(warning, StringComparison.Ordinal));
        using var package = ZipFile.OpenRead(project.Locate($"bin/Release/{project.Name}.1.0.0.nupkg"));
        using var reader = new StreamReader(package.GetEntry(project.Name + ".nuspec")!.Open());
        Assert.Equal(depends, reader.ReadToEnd().Contains("<dependency id=\"Weft\"", StringComparison.Ordinal));
    }
}
