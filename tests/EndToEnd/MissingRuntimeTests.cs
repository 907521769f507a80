using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>A woven program runs, and is profiled, wherever Weft's assemblies lie, and runs if they are gone.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class MissingRuntimeTests(PackedWeft weft)
{
    // Main is woven like all the rest, and so is the hook.
    private const string Program = """
        using System.Reflection;
        using System.Runtime.Loader;

        internal static class Program
        {
            private static int s_asked;

            private static async Task Main()
            {
                AssemblyLoadContext.Default.Resolving += Find;
                await Task.Yield();
                foreach (var part in (string[])["hello", "again"])
                {
                    await Task.Delay(5);
                    Console.WriteLine(Spin(part));
                }
            }

            private static string Spin(string text)
            {
                for (var end = Environment.TickCount64 + 60; Environment.TickCount64 < end;)
                {
                    Thread.SpinWait(10);
                }

                return text;
            }

            private static Assembly? Find(AssemblyLoadContext context, AssemblyName name)
            {
                s_asked++;
                var path = Path.Combine(AppContext.BaseDirectory, Environment.GetEnvironmentVariable("LIB") ?? "lib", name.Name + ".dll");
                return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
            }
        }
        """;

    [Fact]
    public void The_program_runs_with_its_libraries_in_another_folder_and_without_them()
    {
        // Without the file that lists them the host does not insist on the libraries.
        const string Properties = """
            <EnableWeft>true</EnableWeft><WeftScope>All</WeftScope><WeftTrivialSize>0</WeftTrivialSize><GenerateDependencyFile>false</GenerateDependencyFile>
            """;
        var project = new UserProject(weft, weft.NextFolder("App"), Properties, sources: ("Program.cs", Program));
        project.Build().SucceededWithoutWarnings();
        Assert.Contains("Program.Spin", project.Run().Succeeded().Error, StringComparison.Ordinal);

        var output = project.Locate("bin/Release/net10.0/");
        Directory.CreateDirectory(output + "lib");
        foreach (var name in (string[])["Weft.dll", "Weft.Renderers.dll"])
        {
            File.Move(output + name, output + "lib/" + name);
        }

        var moved = project.Run().Succeeded();
        Assert.Equal("hello\nagain\n", moved.Output);
        Assert.Contains("Program.Spin", moved.Error, StringComparison.Ordinal);

        // Where nothing but the program's own hook looks.
        Directory.Move(output + "lib", project.Locate("elsewhere"));
        var hooked = project.Run(new Dictionary<string, string?> { ["LIB"] = project.Locate("elsewhere") }).Succeeded();
        Assert.Equal("hello\nagain\n", hooked.Output);
        Assert.Contains("Program.Spin", hooked.Error, StringComparison.Ordinal);

        Directory.Delete(project.Locate("elsewhere"), recursive: true);
        var missing = project.Run().Succeeded();
        Assert.Equal("hello\nagain\n", missing.Output);
        Assert.Contains("Weft.Renderers", missing.Error, StringComparison.Ordinal);
    }
}
