using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Registration;
using Weft.Generator.Reporting;
using Weft.Generator.Selection;
using Weft.Generator.Weaving;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator;

/// <summary>
/// Weaves a project: for each file with profiled members a copy with probes, which the build compiles in place of the
/// original, and one source that registers them. A pure function; it may be called from any thread.
/// </summary>
/// <remarks>
/// What can be is decided by syntax, file by file and in parallel; what files have to know of each other is gathered
/// first. A file is bound only where syntax leaves something open, because binding is what takes time.
/// </remarks>
public static class Weaver
{
    /// <summary>Weaves a project.</summary>
    /// <param name="compilation">The project as csc will see it.</param>
    /// <param name="build">What the build says about it: <c>build_property.*</c> as for any generator.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static WeavingResult Weave(
        CSharpCompilation compilation, AnalyzerConfigOptionsProvider build, CancellationToken cancellation)
    {
        var options = WeaverOptions.Read(build.GlobalOptions, compilation);
        var vocabulary = ProjectVocabulary
            .Merge(OfEach(compilation.SyntaxTrees, tree => FileVocabulary.Read(tree, cancellation), cancellation))
            .With(Libraries.Of(compilation));
        var marks = ProjectMarks.Merge(OfEach(
            compilation.SyntaxTrees,
            tree => FileMarks.Read(tree, vocabulary, MeaningOf(tree, compilation), cancellation),
            cancellation));
        var project = new ProjectContext(vocabulary, marks, options);
        var weaving = ProjectWeaving.Of(OfEach(
            compilation.SyntaxTrees,
            tree => FileWeaver.Weave(tree, project, MeaningOf(tree, compilation), cancellation),
            cancellation));
        return new WeavingResult(
            [.. weaving.Copies.Select(file => new WovenCopy(file.Block!.SourcePath, file.Text!))],
            vocabulary.Hiding is null
                ? RegistrationSource.Emit(weaving.Blocks, options, SourceCommit.In(compilation.SyntaxTrees, cancellation))
                : null,
            [.. ProblemsOf(project), .. Located(DiagnosticDescriptors.OfProjectOnce(weaving.Diagnostics), compilation)],
            options.Report ? WeavingReport.Of(weaving, options) : null);
    }

    private static ImmutableArray<T> OfEach<T>(
        ImmutableArray<SyntaxTree> trees, Func<SyntaxTree, T> read, CancellationToken cancellation) =>
        [.. trees.AsParallel().AsOrdered().WithCancellation(cancellation).Select(read)];

    // Without references everything is unknown, and to bind it would only take time.
    private static Meaning MeaningOf(SyntaxTree tree, Compilation compilation) =>
        new(() => compilation.ExternalReferences.Any() ? compilation.GetSemanticModel(tree) : null);

    private static IEnumerable<Diagnostic> ProblemsOf(ProjectContext project)
    {
        if (project.Vocabulary.Hiding is { } type)
        {
            yield return Diagnostic.Create(DiagnosticDescriptors.HiddenName, Location.None, type);
        }

        if (!project.Options.CanWeave)
        {
            yield return Diagnostic.Create(
                DiagnosticDescriptors.LanguageTooOld, Location.None, project.Options.Language.ToDisplayString());
        }
    }

    private static IEnumerable<Diagnostic> Located(IEnumerable<DiagnosticInfo> problems, Compilation compilation)
    {
        var trees = new Lazy<ILookup<string, SyntaxTree>>(() => compilation.SyntaxTrees.ToLookup(tree => tree.FilePath));
        return problems.Select(problem => problem.At(trees.Value[problem.Path].First()));
    }
}
