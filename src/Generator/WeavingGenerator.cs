using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Pipeline;
using Weft.Generator.Registration;
using Weft.Generator.Reporting;
using Weft.Generator.Selection;
using Weft.Generator.Weaving;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator;

/// <summary>
/// The weaver: for each file with profiled members a copy with probes, which the build compiles in place of the original, and one source that
/// registers them. What can be is decided by syntax, file by file; what files have to know of each other is gathered first. Files in which syntax leaves
/// something open are bound, and then woven again when any file changes.
/// </summary>
/// <remarks>
/// <para>What flows from step to step is of reference types, and of <c>Combine</c>'s pairs of two: for each other shape the runtime has to compile the driver's tables
/// anew, some 150 methods, and the process that weaves lives for half a second.</para>
/// <para>It has no <c>[Generator]</c>, so that csc, which loads this assembly for the analyzer in it, does not run it.</para>
/// </remarks>
public sealed class WeavingGenerator : IIncrementalGenerator
{
    // With a byte order mark it is read right whatever code page the project names for its own files.
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider.Combine(context.CompilationProvider)
            .Select((input, _) => WeaverOptions.Read(input.Left, (CSharpCompilation)input.Right))
            .WithTrackingName(WeavingSteps.Options);
        var trees = context.CompilationProvider
            .SelectMany((compilation, _) => compilation.SyntaxTrees)
            .WithTrackingName(WeavingSteps.Trees);
        var libraries = context.CompilationProvider.Select((compilation, _) => Libraries.Of(compilation));
        var vocabulary = trees.SelectConcurrently(FileVocabulary.Read).Collect()
            .Select((files, _) => ProjectVocabulary.Merge(files)).Combine(libraries)
            .Select((input, _) => input.Left.With(input.Right))
            .WithTrackingName(WeavingSteps.Vocabulary);
        var marked = trees.Combine(vocabulary)
            .SelectConcurrently((input, cancellation) => Tuple.Create(input.Left, input.Right, FileMarks.Read(input.Left, input.Right, new Meaning(null), cancellation)));
        var boundMarks = marked.Where(file => file.Item3.IsOpen).Combine(context.CompilationProvider)
            .SelectConcurrently((file, cancellation) => FileMarks.Read(file.Left.Item1, file.Left.Item2, MeaningOf(file.Left.Item1, file.Right), cancellation));
        var marks = marked.Select((file, _) => file.Item3).Collect().Select((files, _) => ProjectMarks.Merge(files))
            .Combine(boundMarks.Collect().Select((files, _) => ProjectMarks.Merge(files)))
            .Select((both, _) => both.Left.With(both.Right))
            .WithTrackingName(WeavingSteps.Marks);
        var project = vocabulary.Combine(marks).Select((input, _) => Tuple.Create(input.Left, input.Right))
            .Combine(options)
            .Select((input, _) => new ProjectContext(input.Left.Item1, input.Left.Item2, input.Right));
        var drafts = trees.Combine(project)
            .Select((input, _) => new WeavingInput(input.Left, input.Right))
            .SelectConcurrently((input, cancellation) => Tuple.Create(input, FileWeaver.Weave(input, new Meaning(null), cancellation)));
        var written = drafts.Select((draft, _) => draft.Item2)
            .WithTrackingName(WeavingSteps.Weavings);
        var bound = drafts.Where(draft => draft.Item2 == FileWeaving.Unbound).Combine(context.CompilationProvider)
            .SelectConcurrently((draft, cancellation) => FileWeaver.Weave(draft.Left.Item1, MeaningOf(draft.Left.Item1.Tree, draft.Right), cancellation))
            .WithTrackingName(WeavingSteps.BoundWeavings);
        var whole = written.Collect().Select((files, _) => ProjectWeaving.Of(files))
            .Combine(bound.Collect().Select((files, _) => ProjectWeaving.Of(files)))
            .Select((both, _) => both.Left.With(both.Right))
            .WithTrackingName(WeavingSteps.Project);
        var commit = trees.Select(SourceCommit.In).Collect()
            .Select((found, _) => found.FirstOrDefault(one => one is not null));
        var registration = whole.Combine(project).Select((input, _) => Tuple.Create(input.Left, input.Right))
            .Combine(commit)
            .Select((input, _) => Register(input.Left.Item1, input.Left.Item2, input.Right))
            .WithTrackingName(WeavingSteps.Registration);
        var report = whole.Combine(options)
            .Select((input, _) => ReportSource.Emit(input.Left, input.Right))
            .WithTrackingName(WeavingSteps.Report);

        context.RegisterSourceOutput(whole.SelectMany((all, _) => all.Copies), (output, copy) => Add(output, copy.Block!.HintName, copy.Text));
        context.RegisterSourceOutput(registration, (output, source) => Add(output, RegistrationSource.HintName, source));
        context.RegisterSourceOutput(report, (output, source) => Add(output, ReportSource.HintName, source));
        context.RegisterSourceOutput(vocabulary, ReportHiding);
        context.RegisterSourceOutput(options, ReportOptions);
        context.RegisterSourceOutput(whole.Combine(context.CompilationProvider), (output, input) => Report(output, input.Left, input.Right));
    }

    // Without references everything is unknown, and to bind it would only take time.
    private static Meaning MeaningOf(SyntaxTree tree, Compilation compilation) =>
        new(() => compilation.ExternalReferences.Any() ? compilation.GetSemanticModel(tree) : null);

    private static string? Register(ProjectWeaving weaving, ProjectContext project, string? commit) =>
        project.Vocabulary.Hiding is null ? RegistrationSource.Emit(weaving.Blocks, project.Options, commit) : null;

    private static void Add(SourceProductionContext output, string hintName, string? source)
    {
        if (source is not null)
        {
            output.AddSource(hintName, SourceText.From(source, s_utf8));
        }
    }

    private static void Report(SourceProductionContext output, ProjectWeaving weaving, Compilation compilation)
    {
        var problems = weaving.Diagnostics.ToList();
        if (problems.Count == 0)
        {
            return;
        }

        var trees = compilation.SyntaxTrees.ToLookup(tree => tree.FilePath);
        foreach (var problem in problems)
        {
            output.ReportDiagnostic(problem.At(trees[problem.Path].First()));
        }
    }

    private static void ReportOptions(SourceProductionContext output, WeaverOptions options)
    {
        if (!options.CanWeave)
        {
            output.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LanguageTooOld, Location.None, options.Language.ToDisplayString()));
        }

        foreach (var type in options.AutoStart ? options.CustomRenderers.Unusable : [])
        {
            output.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.UnusableRenderer, Location.None, type));
        }
    }

    private static void ReportHiding(SourceProductionContext output, ProjectVocabulary vocabulary)
    {
        if (vocabulary.Hiding is { } type)
        {
            output.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.HiddenName, Location.None, type));
        }
    }
}
