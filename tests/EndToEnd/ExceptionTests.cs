using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>Exceptions do not show that a program is woven.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class ExceptionTests(PackedWeft weft)
{
    [Fact]
    public void A_stack_trace_names_the_same_methods_files_and_lines()
    {
        // One folder for both, because stack traces name it. Without optimisation nothing is inlined, so that all
        // frames are there to compare; for the compiler the configuration is then no more than a name.
        const string configuration = "Debug";
        var project = new UserProject(weft, weft.NextFolder("App"), sources: ("Program.cs", Sources.Throwing));
        project.Dotnet("build", "-c", configuration).SucceededWithoutWarnings();
        var plain = project.Dotnet($"bin/{configuration}/net10.0/App.dll").Succeeded();
        project.Dotnet("build", "-c", configuration, "-p:EnableWeft=true").SucceededWithoutWarnings();
        var woven = project.Dotnet($"bin/{configuration}/net10.0/App.dll").Succeeded();

        Assert.Contains("Program.cs:line ", plain.Output, StringComparison.Ordinal);
        Assert.Equal(plain.Output, woven.Output);
        Assert.Equal(1, woven.ReportCount);
    }
}
