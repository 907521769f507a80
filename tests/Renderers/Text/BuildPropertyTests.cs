namespace Weft.Renderers.Tests.Text;

/// <summary>
/// How a report says that a property is to be set: a program of a single file has no command line for it. What the SDK
/// tells such a program is told to the whole process, so nothing else runs meanwhile.
/// </summary>
[Collection(nameof(FileBasedProgram))]
public sealed class BuildPropertyTests : IDisposable
{
    private const string EntryPoint = "EntryPointFilePath";

    public void Dispose() => AppContext.SetData(EntryPoint, null);

    [Fact]
    public void A_project_is_built_with_it() =>
        Assert.Equal("build with -p:WeftRenderers=Console%3BHtml",
            BuildProperty.Set("WeftRenderers", "Console", "Html"));

    [Fact]
    public void A_program_of_a_single_file_has_a_line_for_it()
    {
        AppContext.SetData(EntryPoint, "/home/someone/app.cs");

        Assert.Equal("add the line '#:property WeftRenderers=Console;Html' to the program",
            BuildProperty.Set("WeftRenderers", "Console", "Html"));
    }

    [Fact]
    public void So_does_the_report_of_one_of_which_nothing_is_woven()
    {
        AppContext.SetData(EntryPoint, "/home/someone/app.cs");
        using var writer = new StringWriter();

        ConsoleRenderer.Default.Render(new CaptureBuilder().Build(), writer);

        Assert.DoesNotContain("-p:", writer.ToString(), StringComparison.Ordinal);
        Assert.Contains("#:property WeftScope=All", writer.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Alone in the process.</summary>
    [CollectionDefinition(nameof(FileBasedProgram), DisableParallelization = true)]
    public sealed class FileBasedProgram;
}
