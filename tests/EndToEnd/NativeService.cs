using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;
using Weft.EndToEnd.Tests.Programs;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// One NativeAOT binary for all that is asked of one, because publishing takes half a minute: a service beside
/// generators of others, with a library of its own, every renderer, embedded source, and every member woven.
/// </summary>
public sealed class NativeService(PackedWeft weft)
{
    private const string Renderers =
        "Console;Html;Json;Speedscope;Collapsed;Pprof;Firefox;Perfetto;Otlp;Markdown;Csv;Gzip";

    private const string Properties = $"""
        <PublishAot>true</PublishAot><EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
        <NoWarn>$(NoWarn);CA2255</NoWarn><WeftRenderers>{Renderers}</WeftRenderers>
        <WeftEmbedSource>true</WeftEmbedSource>
        """;

    // NativeAOT runs the initializers of libraries before that of the program, with which the recording begins:
    // so it is called once more.
    private const string Ways = """
        if (args is ["spin"])
        {
            LibraryStart.Initialize();
            ProgramWork.Spin(40);
            return;
        }

        if (args is ["count"])
        {
            Counted.Run().Wait();
            return;
        }

        """;

    private readonly Lazy<UserProject> _project = new(() => Publish(weft));

    /// <summary>The published project.</summary>
    public UserProject Project => _project.Value;

    /// <summary>Runs the binary: as the service without arguments, else <c>spin</c> or <c>count</c>.</summary>
    public ProcessResult Run(string[] arguments, params (string Name, string Value)[] environment) => ChildProcess.Run(
        Project.Folder, environment.ToDictionary(static one => one.Name, static one => (string?)one.Value),
        [Project.Locate("out/" + Project.Name), .. arguments]).Succeeded();

    private static UserProject Publish(PackedWeft weft)
    {
        var folder = weft.NextFolder("native");
        _ = Initialized.Library(weft, Path.Combine(folder, "Library"));
        var reader = GeneratorProject.In(weft, Path.Combine(folder, "Reader"),
            ("Reader.cs", Reading.Generator("First")));
        var project = new UserProject(
            weft,
            Path.Combine(folder, "Shop"),
            Properties,
            Shop.Items + GeneratorProject.Reference(reader)
                + """<ProjectReference Include="../Library/Library.csproj" />""",
            ("Program.cs", Ways + Shop.Program), ("Orders.cs", Shop.Orders), ("Made.cs", Reading.Methods),
            ("Start.cs", Initialized.Source("Program")), ("Counted.cs", Sources.Counting));
        project.Publish("-p:EnableWeft=true", "-p:WeftScope=All", "-p:WeftTrivialSize=0", "-p:WeftReport=true")
            .SucceededWithoutWarnings();
        return project;
    }
}
