using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Build;

/// <summary>What the targets ask of the weaver: one project, in the language and with the symbols that csc will use.</summary>
internal sealed record WeaveRequest
{
    private const string SourceOption = "--source=";

    /// <summary>Folder of the project file, absolute, ending with a separator.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Folder that receives the woven copies, absolute, ending with a separator. It belongs to Weft alone.</summary>
    public required string WeftDirectory { get; init; }

    /// <summary>Folder of the SDK's own csc.</summary>
    public required string RoslynDirectory { get; init; }

    /// <summary>Name of the assembly that is compiled.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>C# version as in the project, for instance <c>14.0</c> or <c>preview</c>; empty for the compiler's default.</summary>
    public string LanguageVersion { get; init; } = "";

    /// <summary>Preprocessor symbols in force.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>The compiler's feature switches, <c>name</c> or <c>name=value</c>.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>Warning ids that the project does not want to see.</summary>
    public ImmutableArray<string> SuppressedWarnings { get; init; } = [];

    /// <summary><c>Attributed</c> or <c>All</c>.</summary>
    public string Scope { get; init; } = "Attributed";

    /// <summary>Patterns of the members that are meant, separated by semicolons; empty for all.</summary>
    public string Include { get; init; } = "";

    /// <summary>Patterns of the members that are not meant, separated by semicolons.</summary>
    public string Exclude { get; init; } = "";

    /// <summary>How many tokens a member has to have that is not marked itself; empty for the weaver's default.</summary>
    public string TrivialSize { get; init; } = "";

    /// <summary>Absolute path of the list of all members; empty if none is wanted.</summary>
    public string ReportPath { get; init; } = "";

    /// <summary>Whether the program records from its start by itself, <c>true</c> or <c>false</c>.</summary>
    public string AutoStart { get; init; } = "false";

    /// <summary>Names of the renderers that start-up code refers to, separated by semicolons.</summary>
    public string Renderers { get; init; } = "";

    /// <summary>The same where the JIT runs the program, if that differs.</summary>
    public string DynamicRenderers { get; init; } = "";

    /// <summary>Whether the assembly is to hold the source lines of woven members, <c>true</c> or <c>false</c>.</summary>
    public string EmbedSource { get; init; } = "false";

    /// <summary><c>OutputType</c> of the project: what csc is to make.</summary>
    public string OutputType { get; init; } = "";

    /// <summary>Nullable context of the project, for instance <c>enable</c>; empty for the compiler's default.</summary>
    public string Nullable { get; init; } = "";

    /// <summary>Whether unsafe code is allowed.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Whether arithmetic is checked unless it says otherwise.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>The strong name's key, which decides on the internals of which assemblies can be seen; empty if the assembly has none.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>Number of the code page of sources without a byte order mark; null if the project names none.</summary>
    public int? CodePage { get; init; }

    /// <summary>The assemblies that csc will be given.</summary>
    public ImmutableArray<ReferencedAssembly> References { get; init; } = [];

    /// <summary>All files that csc will compile, in its order.</summary>
    public required ImmutableArray<SourceFile> Sources { get; init; }

    /// <summary>Reads a response file: lines <c>--option=value</c>, among them a <c>--source=</c> for each file.</summary>
    /// <exception cref="InvalidDataException">The file lacks an option or has one that this version does not know.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WeaveRequest Read(string path) => Parse(File.ReadAllLines(path));

    /// <inheritdoc cref="Read"/>
    public static WeaveRequest Parse(IReadOnlyCollection<string> lines)
    {
        var request = new WeaveRequest
        {
            ProjectDirectory = "",
            WeftDirectory = "",
            RoslynDirectory = "",
            AssemblyName = "",
            Sources = [],
        };
        request = lines.Where(static line => line.Length > 0 && !IsSource(line)).Aggregate(request, static (current, line) => current.WithOption(line)).RequireFolders();
        return request with { Sources = [.. lines.Where(IsSource).Select(line => SourceFile.Of(request.ProjectDirectory, line[SourceOption.Length..]))] };
    }

    // Apart from the other options: there are hundreds, and each is found by the folder of the project, wherever that stands.
    private static bool IsSource(string line) => line.StartsWith(SourceOption, StringComparison.Ordinal);

    private WeaveRequest WithOption(string line)
    {
        var separator = line.IndexOf('=', StringComparison.Ordinal);
        var name = separator < 0 ? line : line[..separator];
        var value = separator < 0 ? "" : line[(separator + 1)..];
        return name switch
        {
            // Read by nobody: it makes the file differ, and so the weave run again, when another version of the weaver is used.
            "--weaver" => this,
            "--project" => this with { ProjectDirectory = value },
            "--output" => this with { WeftDirectory = value },
            "--roslyn" => this with { RoslynDirectory = value },
            "--assembly" => this with { AssemblyName = value },
            "--langversion" => this with { LanguageVersion = value },
            "--define" => this with { Symbols = SplitList(value) },
            "--features" => this with { Features = SplitList(value) },
            "--nowarn" => this with { SuppressedWarnings = SplitList(value) },
            "--outputtype" => this with { OutputType = value },
            "--nullable" => this with { Nullable = value },
            "--unsafe" => this with { AllowUnsafe = IsTrue(value) },
            "--checked" => this with { CheckOverflow = IsTrue(value) },
            "--keyfile" => this with { KeyFile = value },
            "--codepage" => this with { CodePage = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null },
            "--reference" => this with { References = References.Add(ReferencedAssembly.Parse(value)) },
            "--scope" => this with { Scope = value },
            "--include" => this with { Include = value },
            "--exclude" => this with { Exclude = value },
            "--trivialsize" => this with { TrivialSize = value },
            "--report" => this with { ReportPath = value },
            "--autostart" => this with { AutoStart = value },
            "--renderers" => this with { Renderers = value },
            "--dynamicrenderers" => this with { DynamicRenderers = value },
            "--embedsource" => this with { EmbedSource = value },
            _ => throw new InvalidDataException($"the response file has the option '{name}', which this weaver does not know"),
        };
    }

    private static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    // MSBuild's own lists are separated by semicolons; csc also accepts commas and blanks in all of these.
    private static ImmutableArray<string> SplitList(string value) =>
        [.. value.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private WeaveRequest RequireFolders() =>
        ProjectDirectory.Length > 0 && WeftDirectory.Length > 0 && RoslynDirectory.Length > 0
            ? this
            : throw new InvalidDataException("the response file needs --project, --output and --roslyn");
}
