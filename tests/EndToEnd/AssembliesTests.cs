using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>Several woven assemblies in one process, whose probes run from the very first moment on.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AssembliesTests(PackedWeft weft)
{
    private static readonly string[] s_frames =
        ["ProgramStart.Initialize", "ProgramWork.Spin", "LibraryStart.Initialize", "LibraryWork.Spin"];

    [Fact]
    public void Every_frame_has_its_right_name()
    {
        var project = Program("");
        project.Build().SucceededWithoutWarnings();
        AssertFrames(project.Run().Succeeded().Error);
    }

    [NativeFact]
    public void Every_frame_has_its_right_name_under_NativeAOT()
    {
        var project = Program("<PublishAot>true</PublishAot>");
        project.Publish().SucceededWithoutWarnings();
        AssertFrames(project.RunPublished().Succeeded().Error);
    }

    private static void AssertFrames(string report)
    {
        Assert.All(s_frames, frame => Assert.Contains(frame, report, StringComparison.Ordinal));
        Assert.DoesNotContain("unknown", report, StringComparison.OrdinalIgnoreCase);
    }

    private static string Source(string name) => $$"""
        using System.Runtime.CompilerServices;
        using Weft;

        public static class {{name}}Start
        {
            [Profile, ModuleInitializer]
            public static void Initialize() => {{name}}Work.Spin(40);
        }

        public static class {{name}}Work
        {
            [Profile]
            public static void Spin(int milliseconds)
            {
                for (var end = Environment.TickCount64 + milliseconds; Environment.TickCount64 < end;)
                {
                    Thread.SpinWait(10);
                }
            }
        }
        """;

    private UserProject Program(string properties)
    {
        var folder = weft.NextFolder("two");
        _ = new UserProject(
            weft, Path.Combine(folder, "Library"),
            "<EnableWeft>true</EnableWeft><OutputType>Library</OutputType><NoWarn>$(NoWarn);CA2255</NoWarn>",
            sources: ("Library.cs", Source("Library")));
        return new UserProject(
            weft,
            Path.Combine(folder, "App"),
            "<EnableWeft>true</EnableWeft><NoWarn>$(NoWarn);CA2255</NoWarn>" + properties,
            """<ProjectReference Include="../Library/Library.csproj" />""",
            ("Start.cs", Source("Program")),
            // NativeAOT runs the initializers of libraries before that of the
            // program, with which the recording begins: so it is called once more.
            ("Program.cs", "LibraryStart.Initialize(); ProgramWork.Spin(40);"));
    }
}
