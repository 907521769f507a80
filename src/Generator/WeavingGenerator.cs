using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
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
/// <remarks>It has no <c>[Generator]</c>, so that csc, which loads this assembly for the analyzer in it, does not run it.</remarks>
public sealed class WeavingGenerator : IIncrementalGenerator
{
    // With a byte order mark it is read right whatever code page the project names for its own files.
    private static readonly Encoding s_utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var options = context.AnalyzerConfigOptionsProvider
            .Combine(context.CompilationProvider.Select((compilation, _) => ((CSharpCompilation)compilation).LanguageVersion))
            .Select((input, _) => WeaverOptions.Read(input.Left, input.Right))
            .WithTrackingName(WeavingSteps.Options);
        var trees = context.CompilationProvider
            .SelectMany((compilation, _) => compilation.SyntaxTrees)
            .WithTrackingName(WeavingSteps.Trees);
        var libraries = context.CompilationProvider.Select((compilation, _) => Libraries.Of(compilation));
        var vocabulary = trees.Select(FileVocabulary.Read).Collect().Combine(libraries)
            .Select((input, _) => ProjectVocabulary.Merge(input.Left, input.Right))
            .WithTrackingName(WeavingSteps.Vocabulary);
        var marks = trees.Combine(vocabulary)
            .Select((input, cancellation) => FileMarks.Read(input.Left, input.Right, cancellation)).Collect()
            .Select((files, _) => ProjectMarks.Merge(files))
            .WithTrackingName(WeavingSteps.Marks);
        var drafts = trees.Combine(vocabulary.Combine(marks).Combine(options))
            .Select((input, _) => new WeavingInput(input.Left, input.Right.Left.Left, input.Right.Left.Right, input.Right.Right))
            .Select((input, cancellation) => (Input: input, Weaving: FileWeaver.Weave(input, new Meaning(null), cancellation)));
        var written = drafts.Select((draft, _) => draft.Weaving)
            .WithTrackingName(WeavingSteps.Weavings);
        var bound = drafts.Where(draft => draft.Weaving == FileWeaving.Unbound).Combine(context.CompilationProvider)
            .Select((draft, cancellation) => FileWeaver.Weave(draft.Left.Input, MeaningOf(draft.Left.Input.Tree, draft.Right), cancellation))
            .WithTrackingName(WeavingSteps.BoundWeavings);
        var weavings = written.Collect().Combine(bound.Collect())
            .SelectMany((both, _) => both.Left.RemoveAll(weaving => weaving == FileWeaving.Unbound).AddRange(both.Right));
        var blocks = weavings.SelectMany((weaving, _) => weaving.Block is { } block ? ImmutableArray.Create(block) : []).Collect();
        var collisions = blocks
            .Select((all, _) => Collisions.Among(all))
            .WithTrackingName(WeavingSteps.Collisions);
        var registration = blocks.Combine(collisions).Combine(options).Combine(vocabulary)
            .Select((input, _) => input.Right.Hiding is null
                ? RegistrationSource.Emit(Without(input.Left.Left.Left, input.Left.Left.Right), input.Left.Right)
                : null)
            .WithTrackingName(WeavingSteps.Registration);
        var report = weavings.Collect().Combine(collisions).Combine(options)
            .Select((input, _) => ReportSource.Emit(input.Left.Left, input.Left.Right, input.Right))
            .WithTrackingName(WeavingSteps.Report);

        context.RegisterSourceOutput(weavings.Combine(collisions), (output, input) => AddCopy(output, input.Left, input.Right));
        context.RegisterSourceOutput(registration, (output, source) => Add(output, RegistrationSource.HintName, source));
        context.RegisterSourceOutput(report, (output, source) => Add(output, ReportSource.HintName, source));
        context.RegisterSourceOutput(vocabulary, ReportHiding);
        context.RegisterSourceOutput(
            weavings.Collect().Combine(collisions).Combine(options).Combine(context.CompilationProvider),
            (output, input) => Report(output, input.Left.Left.Left, input.Left.Left.Right, input.Left.Right, input.Right));
    }

    // Without references everything is unknown, and to bind it would only take time.
    private static Meaning MeaningOf(SyntaxTree tree, Compilation compilation) =>
        new(() => compilation.References.Any() ? compilation.GetSemanticModel(tree) : null);

    private static ImmutableArray<WovenBlock> Without(ImmutableArray<WovenBlock> blocks, EquatableArray<string> collisions) =>
        blocks.RemoveAll(block => collisions.Contains(block.SourcePath));

    private static void AddCopy(SourceProductionContext output, FileWeaving weaving, EquatableArray<string> collisions)
    {
        if (weaving is { Block: { } block, Text: { } text } && !collisions.Contains(block.SourcePath))
        {
            output.AddSource(block.HintName, SourceText.From(text, s_utf8));
        }
    }

    private static void Add(SourceProductionContext output, string hintName, string? source)
    {
        if (source is not null)
        {
            output.AddSource(hintName, SourceText.From(source, s_utf8));
        }
    }

    private static void Report(
        SourceProductionContext output, ImmutableArray<FileWeaving> weavings, EquatableArray<string> collisions, WeaverOptions options, Compilation compilation)
    {
        if (!options.CanWeave)
        {
            output.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.LanguageTooOld, Location.None, options.Language.ToDisplayString()));
        }

        var problems = weavings.SelectMany(weaving => weaving.Diagnostics).Concat(collisions.Select(Collision)).ToList();
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

    private static void ReportHiding(SourceProductionContext output, ProjectVocabulary vocabulary)
    {
        if (vocabulary.Hiding is { } type)
        {
            output.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.HiddenName, Location.None, type));
        }
    }

    private static DiagnosticInfo Collision(string path) =>
        new(DiagnosticDescriptors.NameCollision, DiagnosticSeverity.Warning, path, default, path);
}
