using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build.Checksums;

/// <summary>
/// Gives woven copies the checksums of their originals. A generator, because csc runs these before it writes a PDB; it
/// generates nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OriginalChecksums : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterImplementationSourceOutput(
            context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider),
            static (_, input) => Set(input.Left, input.Right));

    private static void Set(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (options.GetOptions(tree).TryGetValue(TreeChecksum.Option, out var checksum))
            {
                TreeChecksum.Set(tree, checksum);
            }
        }
    }
}
