using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Several woven assemblies in one process, whose probes run from the very first moment on.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class AssembliesTests(PackedWeft weft)
{
    [Fact]
    public void Every_frame_has_its_right_name()
    {
        var folder = weft.NextFolder("two");
        _ = Initialized.Library(weft, Path.Combine(folder, "Library"));
        var project = new UserProject(
            weft,
            Path.Combine(folder, "App"),
            "<EnableWeft>true</EnableWeft><NoWarn>$(NoWarn);CA2255</NoWarn>",
            """<ProjectReference Include="../Library/Library.csproj" />""",
            ("Start.cs", Initialized.Source("Program")),
            ("Program.cs", "LibraryStart.Initialize(); ProgramWork.Spin(40);"));
        project.Build().SucceededWithoutWarnings();

        var report = project.Run().Succeeded().Error;

        Assert.All(Initialized.Frames, frame => Assert.Contains(frame, report, StringComparison.Ordinal));
        Assert.DoesNotContain("unknown", report, StringComparison.OrdinalIgnoreCase);
    }
}
