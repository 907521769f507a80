using System.Collections.Immutable;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Paths;

namespace Weft.Generator.Tests.Harness;

/// <summary>A project in memory, which can be woven and compiled as the build does it.</summary>
internal sealed class SourceProject(ProjectOptions options, params (string Path, string Text)[] files)
{
    // What is derived from one compilation reads the references once.
    private static readonly CSharpCompilation s_referenced = CSharpCompilation.Create("Referenced",
        references: [.. Net100.References.All, RuntimeStub.Reference]);

    public ProjectOptions Options => options;

    private CSharpParseOptions ParseOptions { get; } = CSharpParseOptions.Default
        .WithLanguageVersion(options.Language)
        .WithPreprocessorSymbols(options.Symbols)
        .WithFeatures([new("FileBasedProgram", "true")])
        .WithDocumentationMode(DocumentationMode.Diagnose);

    public ImmutableArray<SyntaxTree> Trees { get; private set; } = [];

    /// <summary>The project as the weaver sees it: with the references and
    /// options that the compiler will have.</summary>
    public CSharpCompilation AsWritten() => Compilation(OriginalTrees());

    /// <summary>Runs the weaver.</summary>
    public GeneratorDriverRunResult Weave() => Driver().RunGenerators(AsWritten()).GetRunResult();

    /// <summary>A driver which tracks the steps of the pipeline.</summary>
    public GeneratorDriver Driver() => CSharpGeneratorDriver.Create(
        [new WeavingGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        optionsProvider: new BuildProperties(options),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None,
            trackIncrementalGeneratorSteps: true));

    /// <summary>The project as written.</summary>
    public CompiledProgram CompileOriginal() => new(AsWritten());

    /// <summary>The project with woven copies in place of the originals, and the registration first.</summary>
    public CompiledProgram CompileWoven() => new(Compilation(WovenTrees()));

    /// <summary>What the compiler is given instead of the files.</summary>
    public IReadOnlyList<SyntaxTree> WovenTrees()
    {
        var sources = Weave().Results.Single().GeneratedSources.ToDictionary(source => source.HintName,
            source => source.SourceText);
        var trees = new List<SyntaxTree>();
        if (sources.TryGetValue("Weft.Registration.g.cs", out var registration))
        {
            trees.Add(Parse(options.WeftDirectory + "Weft.Registration.g.cs", registration));
        }

        foreach (var original in OriginalTrees())
        {
            var path = WovenPath.Of(options.ProjectDirectory, original.FilePath);
            trees.Add(
                sources.TryGetValue(WovenPath.HintName(path), out var copy)
                    ? Parse(options.WeftDirectory + path, copy) : original);
        }

        return trees;
    }

    private CSharpCompilation Compilation(IEnumerable<SyntaxTree> trees)
    {
        var all = trees.ToArray();
        var isProgram = all.Any(tree => tree.GetRoot().DescendantNodes().Any(node =>
            node.IsKind(SyntaxKind.GlobalStatement)
                || node is Microsoft.CodeAnalysis.CSharp.Syntax.MethodDeclarationSyntax { Identifier.ValueText: "Main" }));
        return s_referenced.WithAssemblyName(options.AssemblyName).AddSyntaxTrees(all).WithOptions(
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                optimizationLevel: options.Optimization,
                checkOverflow: options.Checked,
                allowUnsafe: true,
                nullableContextOptions: options.Nullable,
                deterministic: true,
                sourceReferenceResolver: new SourceFileResolver([], options.ProjectDirectory)));
    }

    private ImmutableArray<SyntaxTree> OriginalTrees() => Trees.IsEmpty
        ? Trees = [
            .. files.Select(
                file => Parse(Path.Combine(options.ProjectDirectory, file.Path),
                    SourceText.From(file.Text, Encoding.UTF8)))]
        : Trees;

    private SyntaxTree Parse(string path, SourceText text) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);
}
