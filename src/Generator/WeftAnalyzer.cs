using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Diagnostics;
using Weft.Generator.Selection;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;
using Weft.Generator.Weaving;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator;

/// <summary>
/// Says while the program is written, and in builds that are not woven, what a weave would say
/// about marks that have no effect. Woven builds run without it, because there the weaver says it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeftAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<DiagnosticDescriptor> s_descriptors = ImmutableArray.CreateRange(
        typeof(DiagnosticDescriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>());

    /// <inheritdoc/>
    // All of them: reporting one that is not listed here is an exception in the compiler.
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => s_descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(
            GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    // What all files say together is read when the first mark is met: most projects of a solution have none.
    private static void Start(CompilationStartAnalysisContext context)
    {
        var compilation = context.Compilation;
        if (compilation.GetTypeByMetadataName(
            AttributeNames.Namespace + "." + nameof(Mark.Profile) + "Attribute") is null)
        {
            return;
        }

        var losesInlining = Inlining.IsLostIn(compilation);
        var project =
            new Lazy<(ProjectVocabulary Vocabulary, ProjectMarks Marks)>(
                () => Read(compilation, context.CancellationToken));
        var aliases = new Lazy<HashSet<string>>(() => AliasesOf(compilation, context.CancellationToken));
        var files = new ConcurrentDictionary<SyntaxTree, MarkDiagnostics>();
        MarkDiagnostics DiagnosticsOf(SyntaxTree tree, SemanticModel model)
        {
            var semantics = new Semantics(() => model, project.Value.Vocabulary.GlobalAliases);
            var file = FileSyntax.Of(tree.GetRoot(context.CancellationToken));
            var obstacles = new Obstacles(file, new SuspensionObstacles(semantics, project.Value.Vocabulary, tree),
                new LongLines(tree), semantics);
            return new MarkDiagnostics(new AttributeReader(project.Value.Vocabulary), project.Value.Marks, obstacles,
                semantics);
        }

        context.RegisterSyntaxNodeAction(
            node =>
            {
                var attribute = (AttributeSyntax)node.Node;
                if (!IsNamedLikeAMark(attribute.Name)
                    && !(attribute.Name is SimpleNameSyntax simple
                        && aliases.Value.Contains(simple.Identifier.ValueText)))
                {
                    return;
                }

                var marks = files.GetOrAdd(attribute.SyntaxTree, tree => DiagnosticsOf(tree, node.SemanticModel));
                if (ProblemOf(marks, attribute, losesInlining) is { } problem)
                {
                    node.ReportDiagnostic(problem.At(attribute.SyntaxTree));
                }
            },
            SyntaxKind.Attribute);
    }

    // What is known of a file is remembered in it, for one thread at a time;
    // the compiler asks about its marks from several.
    private static DiagnosticInfo? ProblemOf(MarkDiagnostics marks, AttributeSyntax attribute, bool losesInlining)
    {
        lock (marks)
        {
            return marks.ProblemOf(attribute) ?? (losesInlining ? marks.LostInliningOf(attribute) : null);
        }
    }

    private static bool IsNamedLikeAMark(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => IsNamedLikeAMark(qualified.Right),
        AliasQualifiedNameSyntax qualified => IsNamedLikeAMark(qualified.Name),
        SimpleNameSyntax simple => AttributeNames.MarkOf(simple.Identifier.ValueText) == Mark.Profile,
        _ => false,
    };

    // Of every file, because an alias can be global. Attributes leave their suffix out.
    private static HashSet<string> AliasesOf(Compilation compilation, CancellationToken cancellation)
    {
        var names = compilation.SyntaxTrees
            .SelectMany(
                tree => tree.GetRoot(cancellation)
                    .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax))
            .OfType<UsingDirectiveSyntax>()
            .Where(directive =>
                directive is { Alias: not null, NamespaceOrType: NameSyntax target } && IsNamedLikeAMark(target))
            .Select(directive => directive.Alias!.Name.Identifier.ValueText)
            .ToList();
        return new HashSet<string>(names.Concat(names.Select(AttributeNames.WithoutSuffix)), StringComparer.Ordinal);
    }

    // Which groups the marks name is not asked.
    private static (ProjectVocabulary Vocabulary, ProjectMarks Marks) Read(Compilation compilation,
        CancellationToken cancellation)
    {
        var trees = compilation.SyntaxTrees;
        var vocabulary =
            ProjectVocabulary.Merge(trees.Select(tree => FileVocabulary.Read(tree, cancellation)).ToImmutableArray())
                .With(Libraries.Of(compilation));
        return (vocabulary,
            ProjectMarks.Merge(
                trees.Select(tree => FileMarks.Read(tree, vocabulary, new Semantics(null), cancellation))
                    .ToImmutableArray()));
    }
}
