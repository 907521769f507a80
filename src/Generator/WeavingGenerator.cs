using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Paths;

namespace Weft.Generator;

/// <summary>The weaver as a source generator, for any host that runs
/// generators: a shell around <see cref="Weaver"/>.</summary>
/// <remarks>It has no <c>[Generator]</c>, so that csc, which loads this
/// assembly for its analyzer, does not run it.</remarks>
public sealed class WeavingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var weaving = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select((project, cancellation) => (
                Directory: project.Right.GlobalOptions.TryGetValue("build_property.ProjectDir", out var path)
                    ? path : "",
                Result: Weaver.Weave((CSharpCompilation)project.Left, project.Right.GlobalOptions, cancellation)));
        context.RegisterSourceOutput(weaving, (output, woven) => Add(output, woven.Directory, woven.Result));
    }

    private static void Add(SourceProductionContext output, string projectDirectory, WeavingResult result)
    {
        foreach (var copy in result.Copies)
        {
            AddSource(WovenPath.HintName(WovenPath.Of(projectDirectory, copy.SourcePath)), copy.Text);
        }

        if (result.Registration is { } registration)
        {
            AddSource("Weft.Registration.g.cs", registration);
        }

        foreach (var diagnostic in result.Diagnostics)
        {
            output.ReportDiagnostic(diagnostic);
        }

        void AddSource(string hintName, string text) =>
            output.AddSource(hintName, SourceText.From(text, Encoding.UTF8));
    }
}
