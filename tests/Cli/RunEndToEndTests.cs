using Weft.EndToEnd.Tests;

namespace Weft.Cli.Tests;

/// <summary>
/// <c>weft run</c> on projects as strangers have them. Each builds for some ten seconds, so each shows several things.
/// </summary>
[Collection(Name)]
public sealed class RunEndToEndTests
{
    /// <summary>Builds compete for the same cores.</summary>
    internal const string Name = "builds";

    private const string Main = """
        Console.WriteLine("sum " + Work.Spin(200000) + " of " + string.Join(",", args));
        return args.Length;
        """;

    [Fact]
    public void A_project_that_was_built_before_is_profiled_and_builds_again_as_it_was()
    {
        using var project = new StrangersProject().Project("app", "<OutputType>Exe</OutputType>")
            .Write("app/Program.cs", Main).Write("app/Work.cs", StrangersProject.Work)
            .Commit(ignored: "bin/\n/app/obj/*\n");
        ToolProcess.Dotnet(project.Folder, "build", "app", "-c", "Release").Succeeded();
        var assembly = project.Checksum("app/bin/Release/net10.0/app.dll");
        var assets = project.Checksum("app/obj/project.assets.json");

        var run = ToolProcess.Run(project.Folder, "run", "app", "-o", "r.txt",
            "--", "a b", "\"c\\\"");
        Assert.Equal("sum 700000 of a b,\"c\\\"\n", run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Work.Spin", File.ReadAllText(project.Locate("r.txt")), StringComparison.Ordinal);
        File.Delete(project.Locate("r.txt"));
        project.IsUnchanged();

        ToolProcess.Dotnet(project.Folder, "build", "app", "-c", "Release", "--no-restore").Succeeded();
        Assert.Equal(assembly, project.Checksum("app/bin/Release/net10.0/app.dll"));
        Assert.Equal(assets, project.Checksum("app/obj/project.assets.json"));
        var again = ToolProcess.Run(project.Folder, "run", "app", "--no-restore", "--count", "calls");
        Assert.Contains("Work.Spin", again.Error, StringComparison.Ordinal);
        Assert.Contains("200 k", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("weft: report written", again.Error, StringComparison.Ordinal);
    }

    /// <summary>
    /// In a folder with a strange name, with artifacts output, central package versions, a lock file, and hooks of each
    /// kind; nothing was built before, and nothing of obj is ignored by git.
    /// </summary>
    [Fact]
    public void A_project_with_an_unusual_layout_keeps_its_hooks()
    {
        const string Own = "$(MSBuildThisFileDirectory)";
        using var project = new StrangersProject()
            .Project("wörk späce/größe", $"""
                <OutputType>Exe</OutputType><AssemblyName>app</AssemblyName>
                <BeforeMicrosoftNETSdkTargets
                  >$(BeforeMicrosoftNETSdkTargets);{Own}../../b.targets</BeforeMicrosoftNETSdkTargets>
                <CustomBeforeMicrosoftCommonTargets>{Own}../../c.targets</CustomBeforeMicrosoftCommonTargets>
                """)
            .Write("wörk späce/größe/Program.cs", Main).Write("wörk späce/größe/Work.cs", StrangersProject.Work)
            .Write("Directory.Build.props", $"""
                <Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <CustomAfterMicrosoftCommonTargets>{Own}d.targets</CustomAfterMicrosoftCommonTargets>
                <CustomAfterDirectoryBuildProps
                  >$(CustomAfterDirectoryBuildProps);{Own}a.targets</CustomAfterDirectoryBuildProps>
                </PropertyGroup></Project>
                """)
            .Write("Directory.Build.targets", $"""
                <Project><Import Project="{Own}e.targets" /></Project>
                """)
            .Write("Directory.Packages.props", """
                <Project><PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                </PropertyGroup></Project>
                """);
        foreach (var name in new[] { "a", "b", "c", "d", "e" })
        {
            project.Write($"{name}.targets", $"""
                <Project><Target Name="Hook_{name}" BeforeTargets="CoreCompile">
                  <WriteLinesToFile File="{Own}hooks.log" Lines="{name}" />
                </Target></Project>
                """);
        }

        project.Commit(ignored: "*.log\n");
        var run = ToolProcess.Run(project.Folder, "run", "wörk späce/größe");
        Assert.Contains("Work.Spin", run.Error, StringComparison.Ordinal);
        Assert.Equal("a b c d e", string.Join(' ', File.ReadAllLines(project.Locate("hooks.log")).Order()));
        project.IsUnchanged();
    }

    [Fact]
    public void The_program_of_a_solution_is_woven_with_its_libraries_and_nothing_else()
    {
        using var project = new StrangersProject()
            .Project("lib", "").Write("lib/Work.cs", StrangersProject.Work)
            .Project("app", "<OutputType>Exe</OutputType>", """
                <ProjectReference Include="../lib/lib.csproj" />
                <ProjectReference Include="../vb/vb.vbproj" />
                """)
            .Write("app/Program.cs", Main)
            .Write("vb/vb.vbproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                </PropertyGroup></Project>
                """)
            .Write("vb/One.vb", "Public Class One\nEnd Class\n")
            .Project("tests", "", """<PackageReference Include="Microsoft.NET.Test.Sdk" Version="0.0.1-none" />""")
            .Write("tests/T.cs", "public class T;")
            .Write("all.slnx", """
                <Solution><Project Path="app/app.csproj" /><Project Path="lib/lib.csproj" />
                <Project Path="tests/tests.csproj" /><Project Path="vb/vb.vbproj" /></Solution>
                """)
            .Commit();
        var run = ToolProcess.Run(project.Folder, "run");
        Assert.Contains("Work.Spin", run.Error, StringComparison.Ordinal);
        Assert.Contains("weft: vb is not woven: Weft weaves C#, and vb.vbproj is VB.\n", run.Error,
            StringComparison.Ordinal);
        project.IsUnchanged();

        var library = ToolProcess.Run(project.Folder, "run", "lib");
        Assert.Equal("weft: lib.csproj is a library, which does not run by itself; name a program that refers to it.\n",
            library.Error);
        Assert.Equal(2, library.ExitCode);

        project.Write("app/Program.cs", "oops");
        var broken = ToolProcess.Run(project.Folder, "run", "-o", "r.html");
        Assert.Contains("error CS", broken.Error, StringComparison.Ordinal);
        Assert.EndsWith("weft: app.csproj does not build; mend the errors above.\n", broken.Error,
            StringComparison.Ordinal);
        Assert.Equal(2, broken.ExitCode);
        Assert.False(File.Exists(project.Locate("r.html")));
    }

    [Fact]
    public void A_program_of_one_file_is_profiled()
    {
        using var project = new StrangersProject().Write("app.cs", Main + "\n" + StrangersProject.Work).Commit();
        var run = ToolProcess.Run(project.Folder, "run", "app.cs", "--", "x");
        Assert.Equal("sum 700000 of x\n", run.Output);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Work.Spin", run.Error, StringComparison.Ordinal);
        project.IsUnchanged();
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_stops_the_program_in_order_and_the_report_comes(string signal)
    {
        using var project = new StrangersProject()
            .Project("site", "", sdk: "Microsoft.NET.Sdk.Web")
            .Write("site/Properties/launchSettings.json", """
                {"profiles":{"site":{"commandName":"Project","environmentVariables":{"HELLO":"there"}}}}
                """)
            .Write("site/Program.cs", """
                var builder = WebApplication.CreateBuilder(args);
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
                var app = builder.Build();
                app.MapGet("/", () => Work.Spin(20000));
                app.Lifetime.ApplicationStarted.Register(() =>
                {
                    using var client = new HttpClient();
                    client.GetStringAsync(app.Urls.First()).Wait();
                    Console.WriteLine("ready " + Environment.GetEnvironmentVariable("HELLO"));
                });
                app.Lifetime.ApplicationStopped.Register(() => Console.WriteLine("stopped"));
                app.Run();
                """)
            .Write("site/Work.cs", StrangersProject.Work).Commit();
        using var process = ToolProcess.Start(project.Folder, "run", "site", "-o", "r.weft.json");
        process.WaitForLine("ready there");
        process.Signal(signal);
        var ended = process.WaitForEnd();
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("stopped", ended.Output, StringComparison.Ordinal);
        Assert.Contains(Capture.Load(project.Locate("r.weft.json")).Methods, static one => one.Name == "Spin");
        File.Delete(project.Locate("r.weft.json"));
        project.IsUnchanged();
    }

    [NativeFact]
    public void A_native_binary_is_published_and_run()
    {
        using var project = new StrangersProject()
            .Project("lib", "").Write("lib/Work.cs", StrangersProject.Work)
            .Project("app", "<OutputType>Exe</OutputType>", """<ProjectReference Include="../lib/lib.csproj" />""")
            .Write("app/Program.cs", Main).Commit();
        var run = ToolProcess.Run(project.Folder, "run", "app", "--aot", "-o", "r.weft.json");
        Assert.Equal("sum 700000 of \n", run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("NativeAOT", Capture.Load(project.Locate("r.weft.json")).Header.Runtime,
            StringComparison.Ordinal);
        File.Delete(project.Locate("r.weft.json"));
        project.IsUnchanged();
    }

    [Fact]
    public void The_slowest_test_of_VSTest_is_the_first_row()
    {
        using var project = new StrangersProject()
            .Project("tests", "", """
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="18.0.1" />
                <PackageReference Include="xunit" Version="2.9.3" />
                <PackageReference Include="xunit.runner.visualstudio" Version="3.1.5" />
                """)
            .Write("tests/Work.cs", StrangersProject.Work)
            .Write("tests/Orders.cs", """
                public class Orders
                {
                    public Orders() => Console.WriteLine("swallowed by the runner");
                    [Xunit.Fact] public void Quick() => Work.Spin(50000);
                    [Xunit.Fact] public void Slow() => Work.Spin(400000);
                    [Xunit.Fact] public void Left() => Work.Spin(4);
                }
                """).Commit();
        var run = ToolProcess.Run(project.Folder, "test", "tests", "-o", "r.weft.json", "--filter",
            "FullyQualifiedName!~Left");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Passed:     2", run.Output, StringComparison.Ordinal);
        var rows = ToolCall.Run("show", project.Locate("r.weft.json"), "--below", "Orders").Output;
        Assert.True(rows.IndexOf("Orders.Slow", StringComparison.Ordinal) is > 0 and var slow
            && slow < rows.IndexOf("Orders.Quick", StringComparison.Ordinal), rows);
        Assert.DoesNotContain("Orders.Left", rows, StringComparison.Ordinal);
        File.Delete(project.Locate("r.weft.json"));
        project.IsUnchanged();
    }
}

/// <summary>One build after the other.</summary>
[CollectionDefinition(RunEndToEndTests.Name, DisableParallelization = true)]
public sealed class BuildsCollection;
