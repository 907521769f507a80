using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Paths;
using Weft.Generator.Registration;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator.Weaving;

/// <summary>Weaves one file: finds out which members are meant, and puts probes
/// around those that can be woven.</summary>
internal static class FileWeaver
{
    /// <summary>Weaves a file by its syntax, and by what it means where syntax leaves something open.</summary>
    public static FileWeaving Weave(
        SyntaxTree tree, ProjectContext project, ForeignReads reads, Semantics semantics,
        CancellationToken cancellation)
    {
        var (vocabulary, marks, options) = project;
        var root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        if (!options.CanWeave || vocabulary.Hiding is not null || FileObstacle.IsBroken(tree, root))
        {
            var reason = !options.CanWeave ? SkipReason.Obstacle(DiagnosticDescriptors.LanguageTooOld)
                : vocabulary.Hiding is not null ? SkipReason.Obstacle(DiagnosticDescriptors.HiddenName)
                : SkipReason.Broken;
            return FileWeaving.Nothing with
            {
                Outcome = FileOutcome.Of(tree,
                    WeavableBody.In(root).Select(body => new MemberDecision(body, SelectionKind.None, reason)),
                    options),
            };
        }

        var file = FileSyntax.Of(root);
        var obstacles = new Obstacles(file, new SuspensionObstacles(semantics, vocabulary, tree), new LongLines(tree),
            semantics);
        var attributes = new AttributeReader(vocabulary);
        var selector = new MemberSelector(attributes, marks, options, GeneratedCode.Is(tree, root));
        var diagnostics = new MarkDiagnostics(attributes, marks, obstacles, semantics).Of(file).ToList();
        var decisions = file.Bodies
            .Select(body => MemberDecision.Of(body, selector, obstacles, reads).LeftToRuntime(file, options.Async))
            .ToList();
        diagnostics.AddRange(decisions.Where(decision => decision.IsReadThoughMarked)
            .Select(decision => ReadBy(decision, reads)));
        if (RuntimeAsyncFunction.NoteOn(decisions, file, options.Async) is { } note)
        {
            diagnostics.Add(note);
        }

        var outcome = FileOutcome.Of(tree, decisions, options);
        var selected = decisions.Where(decision => decision.Left is null).ToList();
        var trivial = decisions.Count(decision => decision.Left is { IsTrivial: true });
        if (selected.Count == 0)
        {
            return FileWeaving.Nothing with
            {
                Diagnostics = diagnostics.ToImmutableArray(),
                Outcome = outcome,
                Trivial = trivial,
            };
        }

        cancellation.ThrowIfCancellationRequested();
        var bodies = selected.Select(member => member.Body).ToList();
        var block = BlockOf(tree, bodies, options, new GroupSelector(attributes, marks, semantics),
            new IdleSelector(attributes, marks, semantics));
        var folder =
            RelativePath.FolderOf(
                options.WeftDirectory.TrimEnd('/', '\\') + "/" + WovenPath.Of(options.ProjectDirectory, tree.FilePath));
        var lines = new LineMap(
            tree,
            root,
            folder,
            options.AbsolutePaths,
            NewLineOf(tree.GetText(cancellation)));
        if (FileObstacle.To(lines.OriginalPath, root) is { } obstacle)
        {
            var severity = selected.Any(member => member.Selection == SelectionKind.Explicit)
                ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
            var place = MemberName.TokenOf(bodies[0].Declaration).Span;
            diagnostics.Add(new DiagnosticInfo(obstacle, severity, tree.FilePath, place, block.ProjectPath));
            return FileWeaving.Nothing with
            {
                Diagnostics = diagnostics.ToImmutableArray(),
                Outcome = outcome?.AllLeft(SkipReason.Obstacle(obstacle)),
                Trivial = trivial,
            };
        }

        var text = Text(tree, project, semantics, file, bodies, block, lines);
        return new FileWeaving(text, block, diagnostics.ToImmutableArray(), outcome) { Trivial = trivial };
    }

    private static DiagnosticInfo ReadBy(MemberDecision decision, ForeignReads reads)
    {
        var declaration = decision.Body.Declaration;
        var generator = reads.Around(declaration)!.Generator;
        return new DiagnosticInfo(
            DiagnosticDescriptors.ReadByGenerator, DiagnosticSeverity.Warning, declaration.SyntaxTree.FilePath,
            MemberName.TokenOf(declaration).Span, MemberName.Of(declaration), generator);
    }

    private static WovenBlock BlockOf(
        SyntaxTree tree, List<WeavableBody> bodies, WeaverOptions options, GroupSelector groups, IdleSelector idle)
    {
        var text = tree.GetText();
        var path = WovenPath.InProject(options.ProjectDirectory, tree.FilePath);
        var members = bodies.Select(body => new WovenMember(
            TypeName.Nested(body.Declaration),
            MemberName.Of(body.Declaration),
            text.Lines.GetLineFromPosition(MemberName.TokenOf(body.Declaration).SpanStart).LineNumber + 1,
            groups.GroupOf(body.Declaration),
            idle.IsIdle(body.Declaration)));
        return new WovenBlock(
            tree.FilePath,
            path,
            WovenPath.HintName(WovenPath.Of(options.ProjectDirectory, tree.FilePath)),
            StableName.OfFile(path),
            members.ToImmutableArray(),
            options.EmbedSource ? SourceTable.PartOf(text, bodies) : "");
    }

    private static string Text(
        SyntaxTree tree,
        ProjectContext project,
        Semantics semantics,
        FileSyntax file,
        List<WeavableBody> bodies,
        WovenBlock block,
        LineMap lines)
    {
        var options = project.Options;
        var source = tree.GetText();
        var edits = new TextEdits();
        var newLine = NewLineOf(source);
        var probes = ProbeText.For(tree, "global::Weft.Generated." + StableName.OfModule(options.AssemblyName),
            block.ConstantName);
        var isDebug = tree.Options.PreprocessorSymbolNames.Contains("DEBUG");
        var weaver = new BodyWeaver(edits, file, lines, newLine, isDebug, semantics);
        var insertions = new MappedInsertions(edits, lines, newLine);
        Silence(FirstLine.After(source));
        foreach (var line in SilencedRules.LinesAfterRestoring(tree.GetRoot()).Where(line => line < source.Lines.Count))
        {
            Silence(source.Lines[line].Start);
        }

        lines.Carry(edits);
        WeaveNested(bodies, weaver, probes, Suspend);
        insertions.MendStops(tree.GetRoot());
        return edits.ApplyTo(source);

        void Silence(int position) =>
            edits.Insert(position, SilencedRules.Directives(newLine) + lines.LineOf(position) + newLine);

        void Suspend(WeavableBody body, ProbeText own)
        {
            RuntimeAsyncFunction.Mark(insertions, body.Declaration, file, options.Async);
            if (Suspendable.Is(body, file))
            {
                var places = new AwaitedPlaces(project.Vocabulary.HasMutableAwaitables, semantics);
                var dynamic = project.Vocabulary.DynamicIn(tree.FilePath);
                var elements = ElementType.Of(body.Declaration, semantics);
                new SuspensionWeaver(insertions, own.Local, elements, semantics, dynamic, places,
                    project.Vocabulary.TakesVar).Weave(body);
            }
        }
    }

    private static string NewLineOf(SourceText source)
    {
        var first = source.Lines[0];
        return first.EndIncludingLineBreak == first.End
            ? "\n" : source.ToString(TextSpan.FromBounds(first.End, first.EndIncludingLineBreak));
    }

    // Edits at one position are made in the order in which they are added:
    // bodies are opened from the outside in and closed from the inside out.
    private static void WeaveNested(List<WeavableBody> bodies, BodyWeaver weaver, ProbeText probes,
        Action<WeavableBody, ProbeText> suspend)
    {
        var open = new Stack<WeavableBody>();
        for (var index = 0; index < bodies.Count; index++)
        {
            while (open.Count > 0 && !open.Peek().Declaration.Span.Contains(bodies[index].Declaration.Span))
            {
                Close(open.Pop());
            }

            weaver.Open(bodies[index], index, probes.Nested(open.Count));
            open.Push(bodies[index]);
        }

        while (open.Count > 0)
        {
            Close(open.Pop());
        }

        // What lies in a body comes ahead of its end, and behind the ends of the bodies in it.
        void Close(WeavableBody body)
        {
            var own = probes.Nested(open.Count);
            suspend(body, own);
            weaver.Close(body, own);
        }
    }
}
