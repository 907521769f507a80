using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Registration;
using Weft.Generator.Reporting;
using Weft.Generator.Selection;
using Weft.Generator.Syntax.Binding;
using Weft.Generator.Weaving;

namespace Weft.Generator;

/// <summary>
/// A project with all that its files have to know of each other, ready to be woven: once, or several times with other
/// parts left as they are. A file for which nothing changes is not woven again. Thread-safe.
/// </summary>
/// <remarks>
/// What can be is decided by syntax, file by file and in parallel. A file is bound only where syntax leaves something
/// open, because binding takes most of the time.
/// </remarks>
public sealed class WeavableProject
{
    private static readonly ForeignReads s_nothing = new([]);

    private readonly CSharpCompilation _compilation;
    private readonly ProjectContext _project;
    private readonly ConcurrentDictionary<SyntaxTree, FileWeaving> _unread = new();

    private WeavableProject(CSharpCompilation compilation, ProjectContext project)
    {
        _compilation = compilation;
        _project = project;
    }

    /// <summary>Reads a project.</summary>
    /// <param name="compilation">The project as csc will see it.</param>
    /// <param name="properties">The build properties: <c>build_property.*</c> as for any generator.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static WeavableProject Of(
        CSharpCompilation compilation, AnalyzerConfigOptions properties, CancellationToken cancellation)
    {
        var options = WeaverOptions.Read(properties, compilation);
        var vocabulary = ProjectVocabulary
            .Merge(OfEach(compilation, tree => FileVocabulary.Read(tree, cancellation), cancellation))
            .With(Libraries.Of(compilation));
        var marks = ProjectMarks.Merge(OfEach(
            compilation,
            tree => FileMarks.Read(tree, vocabulary, SemanticsOf(tree, compilation, vocabulary), cancellation),
            cancellation));
        return new WeavableProject(compilation, new ProjectContext(vocabulary, marks, options));
    }

    /// <summary>Weaves the project.</summary>
    /// <param name="reads">
    /// The parts that source generators of others read, by the paths of their files: members in them are left as they
    /// are.
    /// </param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public WeavingResult Weave(
        IReadOnlyDictionary<string, ImmutableArray<ForeignRead>> reads, CancellationToken cancellation)
    {
        var weaving = ProjectWeaving.Of(OfEach(
            _compilation,
            tree => reads.TryGetValue(tree.FilePath, out var own)
                ? WeaveFile(tree, new ForeignReads(own), cancellation)
                : _unread.GetOrAdd(tree, one => WeaveFile(one, s_nothing, cancellation)),
            cancellation));
        var facts = new AssemblyFacts(SourceCommit.In(_compilation.SyntaxTrees, cancellation), weaving.Trivial);
        return new WeavingResult(
            [.. weaving.Copies.Select(file => new WovenCopy(file.Block!.SourcePath, file.Text!))],
            _project.Vocabulary.Hiding is null
            ? RegistrationSource.Emit(weaving.Blocks, _project.Options, facts) : null,
            [.. OfProject(), .. OfRenderers(), .. Located(DiagnosticDescriptors.OfProjectOnce(weaving.Diagnostics))],
            _project.Options.Report ? WeavingReport.Of(weaving, _project.Options) : null);
    }

    private static ImmutableArray<T> OfEach<T>(
        CSharpCompilation compilation, Func<SyntaxTree, T> read, CancellationToken cancellation) =>
        [.. compilation.SyntaxTrees.AsParallel().AsOrdered().WithCancellation(cancellation).Select(read)];

    // Without references everything is unknown, and to bind it would only take time.
    private static Semantics SemanticsOf(SyntaxTree tree, CSharpCompilation compilation,
        ProjectVocabulary vocabulary) =>
        new(() => compilation.ExternalReferences.Any() ? compilation.GetSemanticModel(tree) : null,
            vocabulary.GlobalAliases);

    private FileWeaving WeaveFile(SyntaxTree tree, ForeignReads reads, CancellationToken cancellation) =>
        FileWeaver.Weave(tree, _project, reads, SemanticsOf(tree, _compilation, _project.Vocabulary), cancellation);

    private IEnumerable<Diagnostic> OfProject()
    {
        if (_project.Vocabulary.Hiding is { } type)
        {
            yield return Diagnostic.Create(DiagnosticDescriptors.HiddenName, Location.None, type);
        }

        if (!_project.Options.CanWeave)
        {
            yield return Diagnostic.Create(
                DiagnosticDescriptors.LanguageTooOld, Location.None, _project.Options.Language.ToDisplayString());
        }
    }

    private IEnumerable<Diagnostic> OfRenderers() =>
        (_project.Options.AutoStart ? _project.Options.CustomRenderers.Unusable : [])
        .Select(type => Diagnostic.Create(DiagnosticDescriptors.UnusableRenderer, Location.None, type));

    private IEnumerable<Diagnostic> Located(IEnumerable<DiagnosticInfo> problems)
    {
        var trees = new Lazy<ILookup<string, SyntaxTree>>(
            () => _compilation.SyntaxTrees.ToLookup(tree => tree.FilePath));
        return problems.Select(problem => problem.At(trees.Value[problem.Path].First()));
    }
}
