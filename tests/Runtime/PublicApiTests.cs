using System.Runtime.CompilerServices;
using PublicApiGenerator;

namespace Weft.Tests;

/// <summary>The public surface of the runtime changes only on purpose: together with the approved file.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one()
    {
        string received = typeof(Profiler).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false });
        string approved = Path.Combine(Path.GetDirectoryName(ThisFile())!, "PublicApi.approved.txt");
        if (!File.Exists(approved) || File.ReadAllText(approved).ReplaceLineEndings("\n") != received.ReplaceLineEndings("\n"))
        {
            string receivedFile = Path.ChangeExtension(approved, null).Replace(".approved", ".received.txt", StringComparison.Ordinal);
            File.WriteAllText(receivedFile, received.ReplaceLineEndings("\n"));
            Assert.Fail($"The public surface differs. If that is intended, move {receivedFile} over {approved}.");
        }
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
