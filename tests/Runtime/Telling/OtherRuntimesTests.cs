using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Tests;

/// <summary>A plug-in that brings its own Weft into a load context of its own
/// is not recorded, and a capture says so.</summary>
[Collection(nameof(WholeProcess))]
public sealed class OtherRuntimesTests
{
    [Fact]
    public void A_capture_names_the_woven_assemblies_of_other_copies_once()
    {
        for (int i = 0; i < 3; i++)
        {
            Register(new AssemblyLoadContext($"copy {i}", isCollectible: true), "Some.PlugIn");
        }

        using Session session = Profiler.Start();
        Assert.Contains("Some.PlugIn", session.Stop().Header.Unrecorded.Split(", "));
        Assert.Single(session.Stop().Header.Unrecorded.Split(", "), "Some.PlugIn");
    }

    private static void Register(AssemblyLoadContext context, string name)
    {
        Type assembly =
            context.LoadFromAssemblyPath(typeof(WovenAssembly).Assembly.Location)
                .GetType(typeof(WovenAssembly).FullName!)!;
        Assert.NotEqual(typeof(WovenAssembly), assembly);
        MethodInfo register = assembly.GetMethod(
            nameof(WovenAssembly.Register), [typeof(string), typeof(int), typeof(Func<string>), typeof(Type)])!;
        register.Invoke(null, [name, 1, (Func<string>)(static () => "FPlugin.cs\nTPlugin\n10\tWork\n"), null]);
        context.Unload();
    }
}
