using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Weft.Renderers.Tests;

/// <summary>The public surface of the renderers changes only on purpose: together with the approved file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        var received = typeof(Renderer).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ReplaceLineEndings("\n");
        var approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicApi.approved.txt");
        if (!File.Exists(approved) || File.ReadAllText(approved).ReplaceLineEndings("\n") != received)
        {
            var file = Path.Combine(Path.GetDirectoryName(approved)!, "PublicApi.received.txt");
            File.WriteAllText(file, received);
            Assert.Fail($"The public surface differs. If that is intended, move {file} over {approved}.");
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
