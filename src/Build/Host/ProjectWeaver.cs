using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator;

namespace Weft.Build;

/// <summary>
/// The weaver over one project. It can weave it several times, each time leaving other parts as they are.
/// </summary>
/// <remarks>
/// References are at hand but not opened unless the weaver asks what something
/// means: deciding by syntax is what keeps a weave to tenths of a second.
/// </remarks>
internal sealed class ProjectWeaver
{
    private readonly WeaveRequest _request;
    private readonly ImmutableArray<ParsedSource> _sources;
    private readonly WeavableProject _project;
    private (ForeignReadTable Reads, WovenProject Woven)? _last;

    private ProjectWeaver(WeaveRequest request, CSharpParseOptions parsing, ImmutableArray<ParsedSource> sources)
    {
        _request = request;
        _sources = sources;
        Parsing = parsing;
        Original = CSharpCompilation.Create(
            request.AssemblyName,
            sources.Where(static source => source.Tree is not null).Select(static source => source.Tree!),
            request.References.Select(ReferenceOnDemand.To),
            CompilerOptions.Compiling(request));
        _project = WeavableProject.Of(Original, new WeaverProperties(request), CancellationToken.None);
    }

    /// <summary>How csc will parse the project.</summary>
    public CSharpParseOptions Parsing { get; }

    /// <summary>The program as it was written.</summary>
    public CSharpCompilation Original { get; }

    /// <summary>Reads the sources of a project.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    public static ProjectWeaver Of(WeaveRequest request)
    {
        var parsing = CompilerOptions.Parsing(request);
        var encoding = request.CodePage is { } page ? SourceReader.CodePage(page) : null;
        return new ProjectWeaver(
            request,
            parsing,
            [
                .. request.Sources.AsParallel().AsOrdered()
                    .Select(source => ParsedSource.Read(source.Path, encoding, parsing, request.ChecksumAlgorithm)),
            ]);
    }

    /// <summary>Weaves the project.</summary>
    /// <param name="reads">The parts to be left because generators of others read them.</param>
    public WovenProject Weave(ForeignReadTable reads)
    {
        if (_last?.Reads == reads)
        {
            return _last.Value.Woven;
        }

        var woven = WovenProject.Of(
            _request, Original, _sources, _project.Weave(reads.Files, CancellationToken.None));
        _last = (reads, woven);
        return woven;
    }
}
