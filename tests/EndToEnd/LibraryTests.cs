using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>A woven library in a host that is not woven: nothing but its probes.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class LibraryTests(PackedWeft weft)
{
    private const string Library = """
        using Weft;

        public static class LibraryWork
        {
            [Profile]
            public static async Task<int> Add(int a, int b)
            {
                await Task.Delay(20);
                return Sum(a, b);
            }

            [Profile]
            private static int Sum(int a, int b) => a + b;
        }
        """;

    // After some time, in which anything that starts by itself would have
    // started; names of threads as the system has them.
    private const string Host = """
        Console.WriteLine(await LibraryWork.Add(1, 2));
        foreach (var thread in Directory.GetDirectories("/proc/self/task"))
        {
            var name = File.ReadAllText(Path.Combine(thread, "comm"));
            if (name.StartsWith("Weft"))
            {
                Console.Write(name);
            }
        }
        """;

    private static readonly Dictionary<string, string?> s_everythingOn = new()
    {
        ["WEFT"] = "on",
        ["WEFT_OUTPUT"] = "run.json",
        ["WEFT_FLUSH"] = "0.1s",
    };

    [Fact]
    public void It_starts_no_session_no_thread_and_no_report_unless_its_host_is_woven()
    {
        var folder = weft.NextFolder("library");
        var library = new UserProject(
            weft, Path.Combine(folder, "Library"), "<EnableWeft>true</EnableWeft><OutputType>Library</OutputType>",
            sources: ("Library.cs", Library));
        var plain = Program(null, Path.Combine(folder, "plain/Host"), "");
        var woven = Program(weft, Path.Combine(folder, "woven/Host"), "<EnableWeft>true</EnableWeft>");
        new Solution(folder, library, plain, woven).Build().SucceededWithoutWarnings();
        Assert.True(File.Exists(plain.Locate("bin/Release/net10.0/Weft.dll")), "The library is woven.");
        var files = Directory.GetFiles(plain.Folder);

        var run = plain.Run(s_everythingOn).Succeeded();

        Assert.Equal("3\n", run.Output);
        Assert.Equal(
            "weft: Library is woven, but nothing was recorded and WEFT_OUTPUT is not written, because Host is not: "
                + "let its project refer to the package Weft and build it with EnableWeft=true, too, or call "
                + "Profiler.Start.\n",
            run.Error);
        Assert.Equal(files, Directory.GetFiles(plain.Folder));

        // What has been looked for is there in the woven host.
        run = woven.Run(s_everythingOn).Succeeded();
        Assert.Contains("Weft clock\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Weft flush\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("LibraryWork", File.ReadAllText(woven.Locate("run.json")), StringComparison.Ordinal);
    }

    private static UserProject Program(PackedWeft? weft, string folder, string properties) => new(
        weft,
        folder,
        properties,
        """<ProjectReference Include="../../Library/Library.csproj" />""",
        ("Program.cs", Host));
}
