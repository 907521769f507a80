using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests;

/// <summary>What a build leaves behind is what it was asked for, whatever was built before and whatever happened in
/// between.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class SwitchTests(PackedWeft weft)
{
    // On the command line, where nothing that the project or a package appends to the property counts.
    private const string Symbols = "-p:DefineConstants=DEMO";
    private const string Woven = "woven marked WEFT DEMO ";

    private static readonly string[] s_on = ["-p:EnableWeft=true", "-p:WeftAutoStart=false",
        "-p:WeftRenderers=Console%3BHtml", Symbols];

    private static readonly DateTime s_longAgo = DateTime.UtcNow.AddHours(-1);

    // Tells what has become of itself. As a start-up hook it ends the weaver, and no other process.
    private const string Program = """
        using Weft;

        Work.Tell();

        internal static class Work
        {
            [Profile]
            public static void Tell()
            {
                var types = typeof(Work).Assembly.GetTypes();
                Console.Write(types.Any(static type => type.Namespace == "Weft.Generated") ? "woven " : "as-written ");
                Console.Write(typeof(Work).GetMethod("Tell")!.GetCustomAttributesData().Any() ? "marked " : "");
        #if WEFT
                Console.Write("WEFT ");
        #endif
        #if DEMO
                Console.Write("DEMO ");
        #endif
                Console.WriteLine(Other.Text());
            }
        }

        internal class StartupHook
        {
            public static void Initialize()
            {
                if (Environment.CommandLine.Contains("Weft.Build"))
                {
                    Environment.Exit(134);
                }
            }
        }
        """;

    [Fact]
    public void A_build_is_woven_when_it_is_asked_for_and_as_new_as_its_sources()
    {
        var project = new UserProject(weft, weft.NextFolder("App"),
            items: """<EmbeddedResource Include="data.txt" />""", sources:
            [("Program.cs", Program), ("Other.cs", Other("one")), ("data.txt", "1")]);
        project.Build(Symbols).SucceededWithoutWarnings();
        Assert.Equal("as-written DEMO one\n", project.Run().Succeeded().Output);
        var never = File.ReadAllBytes(project.IntermediateAssembly);

        Expect(project, Woven + "one");
        project.Build(Symbols).SucceededWithoutWarnings();
        Assert.Equal(never, File.ReadAllBytes(project.IntermediateAssembly));
        Assert.False(File.Exists(project.Locate("obj/Release/net10.0/weft/Program.cs")));

        File.WriteAllBytes(project.Locate("hook.dll"), never);
        Expect(project, Woven + "one", new() { ["DOTNET_STARTUP_HOOKS"] = project.Locate("hook.dll") });

        project.Write("Other.cs", Other("two"));
        File.SetLastWriteTimeUtc(project.Locate("Other.cs"), s_longAgo);
        project.Write("data.txt", "2");
        Expect(project, Woven + "two");

        foreach (var name in (string[])["weave.manifest", "weave.files", "Program.cs"])
        {
            Cut(project.Locate("obj/Release/net10.0/weft/" + name));
            Expect(project, Woven + "two");
        }

        File.Delete(project.Locate("obj/Release/net10.0/weft/Program.cs"));
        Expect(project, Woven + "two");

        // Nothing that csc reads has changed; but without a weaver the woven assembly must not stay.
        var failed = project.Build([.. s_on, "-p:WeftHostDirectory=/nowhere/"]).Succeeded();
        Assert.Contains("WEFT0100", failed.Output, StringComparison.Ordinal);
        Assert.Equal("as-written marked WEFT DEMO two\n", project.Run().Succeeded().Output);
        Expect(project, Woven + "two");
    }

    private static string Other(string text) =>
        $$"""internal static class Other { public static string Text() => "{{text}}"; }""";

    private static void Expect(UserProject project, string output, Dictionary<string, string?>? variables = null)
    {
        ChildProcess.Run(project.Folder, variables ?? [], ["dotnet", "build", "-c", "Release", .. s_on])
            .SucceededWithoutWarnings();
        Assert.Equal(output + "\n", project.Run().Succeeded().Output);
    }

    private static void Cut(string path)
    {
        using var file = File.OpenWrite(path);
        file.SetLength(file.Length / 2);
    }
}
