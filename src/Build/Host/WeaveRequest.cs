using System.Collections.Immutable;
using System.Globalization;

namespace Weft.Build;

/// <summary>What the targets ask of the weaver: one project, in the language
/// and with the symbols that csc will use.</summary>
internal sealed record WeaveRequest
{
    private const string SourceOption = "--source=";
    private const string LastLine = "--end";

    /// <summary>Folder of the project file, absolute, ending with a separator.</summary>
    public required string ProjectDirectory { get; init; }

    /// <summary>Folder that receives the woven copies, absolute, ending with a
    /// separator. It belongs to Weft alone.</summary>
    public required string WeftDirectory { get; init; }

    /// <summary>Folder of the SDK's own csc.</summary>
    public required string RoslynDirectory { get; init; }

    /// <summary>Name of the assembly that is compiled.</summary>
    public required string AssemblyName { get; init; }

    /// <summary>C# version as in the project, for instance <c>14.0</c> or
    /// <c>preview</c>; empty for the compiler's default.</summary>
    public string LanguageVersion { get; init; } = "";

    /// <summary>Preprocessor symbols in force.</summary>
    public ImmutableArray<string> Symbols { get; init; } = [];

    /// <summary>The compiler's feature switches, <c>name</c> or <c>name=value</c>.</summary>
    public ImmutableArray<string> Features { get; init; } = [];

    /// <summary>Warning ids that the project does not want to see.</summary>
    public ImmutableArray<string> SuppressedWarnings { get; init; } = [];

    /// <summary>Weft's own properties by their names in the project; the generator gets them as they are.</summary>
    public ImmutableDictionary<string, string> Properties { get; init; } = NoProperties;

    /// <summary>The empty map to build such properties from: their names have no case, as in MSBuild.</summary>
    public static ImmutableDictionary<string, string> NoProperties { get; } =
        ImmutableDictionary.Create<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Absolute path of the list of all members; empty if none is wanted.</summary>
    public string ReportPath { get; init; } = "";

    /// <summary><c>OutputType</c> of the project: the kind of assembly that csc makes.</summary>
    public string OutputType { get; init; } = "";

    /// <summary>Nullable context of the project, for instance <c>enable</c>;
    /// empty for the compiler's default.</summary>
    public string Nullable { get; init; } = "";

    /// <summary>Whether unsafe code is allowed.</summary>
    public bool AllowUnsafe { get; init; }

    /// <summary>Whether arithmetic is checked unless it says otherwise.</summary>
    public bool CheckOverflow { get; init; }

    /// <summary>The strong name's key, which decides on the internals of which
    /// assemblies can be seen; empty if the assembly has none.</summary>
    public string KeyFile { get; init; } = "";

    /// <summary>Number of the code page of sources without a byte order mark; null if the project names none.</summary>
    public int? CodePage { get; init; }

    /// <summary>The project's <c>ChecksumAlgorithm</c>; empty for the compiler's default.</summary>
    public string ChecksumAlgorithm { get; init; } = "";

    /// <summary>The project's <c>PathMap</c>; empty if it has none.</summary>
    public string PathMap { get; init; } = "";

    /// <summary>Whether line directives name files by their absolute paths.</summary>
    public bool AbsolutePaths { get; init; }

    /// <summary>Whether csc embeds all sources into the PDB.</summary>
    public bool EmbedAllSources { get; init; }

    /// <summary>Whether csc writes a documentation file, for which it reads the files that comments include.</summary>
    public bool IsDocumented { get; init; }

    /// <summary>The configuration files that csc will be given, absolute, in its order.</summary>
    public ImmutableArray<string> AnalyzerConfigurations { get; init; } = [];

    /// <summary>The assemblies that csc will be given.</summary>
    public ImmutableArray<ReferencedAssembly> References { get; init; } = [];

    /// <summary>The analyzers and source generators that csc will be given, with what they need.</summary>
    public ImmutableArray<string> Analyzers { get; init; } = [];

    /// <summary>The files that are no sources and that generators may read.</summary>
    public ImmutableArray<string> AdditionalFiles { get; init; } = [];

    /// <summary>Names of generators whose output need not be compared, because the user answers for it.</summary>
    public ImmutableArray<string> TrustedGenerators { get; init; } = [];

    /// <summary>The lines that this was read from, one below the other; empty if it was made otherwise.</summary>
    public string Text { get; init; } = "";

    /// <summary>All files that csc will compile, in its order.</summary>
    public required ImmutableArray<SourceFile> Sources { get; init; }

    /// <summary>Reads a response file: lines <c>--option=value</c>, among them
    /// a <c>--source=</c> for each file, and at last <c>--end</c>.</summary>
    /// <exception cref="InvalidDataException">The file lacks an option or its
    /// end, or has an option that this version does not know.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static WeaveRequest Read(string path) => File.ReadAllLines(path) is [.. var lines, LastLine]
        ? Parse(lines)
        : throw new InvalidDataException(
            $"the response file '{path}' is cut; delete it, and the next build writes it again");

    /// <summary>Reads the lines of a response file but its last.</summary>
    /// <exception cref="InvalidDataException">An option is missing, or not known to this version.</exception>
    public static WeaveRequest Parse(IReadOnlyCollection<string> lines)
    {
        var request = new WeaveRequest
        {
            ProjectDirectory = "",
            WeftDirectory = "",
            RoslynDirectory = "",
            AssemblyName = "",
            Sources = [],
            Text = string.Join('\n', lines),
        };
        request = lines.Where(static line => line.Length > 0 && !IsSource(line))
            .Aggregate(request, static (current, line) => current.WithOption(line)).RequireFolders();
        return request with
        {
            Sources = [
            .. lines.Where(IsSource)
                .Select(line => SourceFile.Of(request.ProjectDirectory, line[SourceOption.Length..]))]
        };
    }

    // Apart from the other options: there are hundreds, and each is found by
    // the folder of the project, wherever that stands.
    private static bool IsSource(string line) => line.StartsWith(SourceOption, StringComparison.Ordinal);

    private WeaveRequest WithOption(string line)
    {
        var separator = line.IndexOf('=', StringComparison.Ordinal);
        var name = separator < 0 ? line : line[..separator];
        var value = separator < 0 ? "" : line[(separator + 1)..];
        return name switch
        {
            // Read by nobody: it makes the file differ, and so the weave run
            // again, when another version of the weaver is used.
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
            "--codepage" =>
                this with
                {
                    CodePage =
                    int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null
                },
            "--checksumalgorithm" => this with { ChecksumAlgorithm = value },
            "--pathmap" => this with { PathMap = value },
            "--absolutepaths" => this with { AbsolutePaths = IsTrue(value) },
            "--embedall" => this with { EmbedAllSources = IsTrue(value) },
            "--documented" => this with { IsDocumented = IsTrue(value) },
            "--analyzerconfig" => this with { AnalyzerConfigurations = AnalyzerConfigurations.Add(value) },
            "--reference" => this with { References = References.Add(ReferencedAssembly.Parse(value)) },
            "--property" => WithProperty(value),
            "--report" => this with { ReportPath = value },
            "--analyzer" => this with { Analyzers = Analyzers.Add(value) },
            "--additionalfile" => this with { AdditionalFiles = AdditionalFiles.Add(value) },
            "--trustedgenerators" => this with { TrustedGenerators = SplitList(value) },
            _ => throw new InvalidDataException(
                $"the response file has the option '{name}', which this weaver does not know"),
        };
    }

    private WeaveRequest WithProperty(string assignment)
    {
        var separator = assignment.IndexOf('=', StringComparison.Ordinal);
        return separator < 0
            ? throw new InvalidDataException($"the property '{assignment}' in the response file has no value")
            : this with { Properties = Properties.SetItem(assignment[..separator], assignment[(separator + 1)..]) };
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
