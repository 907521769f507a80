using System.Runtime.Loader;
using PublicApiGenerator;

namespace Weft.Architecture.Tests.PublicApi;

/// <summary>The public surface of every assembly that ships changes only on
/// purpose: together with the approved file.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("src/Runtime", "net8.0", "Weft.dll", "Weft")]
    [InlineData("src/Runtime", "net10.0", "Weft.dll", "Weft")]
    [InlineData("src/Renderers", "net8.0", "Weft.Renderers.dll", "Weft.Renderers")]
    [InlineData("src/Renderers", "net10.0", "Weft.Renderers.dll", "Weft.Renderers")]
    [InlineData("src/Attributes", "netstandard2.0", "Weft.dll", "Weft.Attributes")]
    [InlineData("src/Generator", "netstandard2.0", "Weft.Generator.dll", "Weft.Generator")]
    [InlineData("src/Build", "net8.0", "Weft.Build.dll", "Weft.Build")]
    public void The_public_surface_is_the_approved_one(string project, string framework, string file, string name)
    {
        string received = SurfaceOf(Repository.Locate($"{project}/bin/{Configuration}/{framework}/{file}"));
        string approved = Repository.Locate($"tests/Architecture/PublicApi/{name}.approved.txt");
        if (!File.Exists(approved) || File.ReadAllText(approved).ReplaceLineEndings("\n") != received)
        {
            string receivedFile = approved.Replace(".approved.", $".{framework}.received.", StringComparison.Ordinal);
            File.WriteAllText(receivedFile, received);
            Assert.Fail($"The public surface of {name} for {framework} differs. If that is intended, move "
                + $"{receivedFile} over {approved}.");
        }
    }

    // The tests lie in bin/CONFIGURATION/FRAMEWORK of their project, as all assemblies do.
    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    // Two of the assemblies bear the same name, so each is loaded by itself; what it refers to lies beside it.
    private static string SurfaceOf(string path)
    {
        var context = new AssemblyLoadContext(path, isCollectible: true);
        context.Resolving += (loading, name) =>
        {
            string beside = Path.Combine(Path.GetDirectoryName(path)!, name.Name + ".dll");
            return File.Exists(beside) ? loading.LoadFromAssemblyPath(beside) : null;
        };
        string surface = context.LoadFromAssemblyPath(path)
            .GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        context.Unload();
        return surface.ReplaceLineEndings("\n");
    }
}
