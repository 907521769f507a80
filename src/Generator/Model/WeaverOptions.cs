using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Weft.Generator.Syntax;

namespace Weft.Generator.Model;

/// <summary>The build properties that the weaver reads.</summary>
/// <param name="ProjectDirectory">Absolute folder of the project.</param>
/// <param name="WeftDirectory">Absolute folder in which the woven copies will
/// lie; their <c>#line</c> paths start from there.</param>
/// <param name="AssemblyName">Simple name of the assembly that is built.</param>
/// <param name="WholeAssembly">True for <c>WeftScope=All</c>: members need no mark.</param>
/// <param name="Include">Patterns of which a member without a mark of its own
/// has to match one; empty if all are meant.</param>
/// <param name="Exclude">Patterns that leave members without a mark of their own out.</param>
/// <param name="TrivialSize">How many tokens a member without a mark of its own
/// has to have; 0 if every member is meant, also in generated files.</param>
/// <param name="AutoStart">True if the program records by itself from start to end.</param>
/// <param name="Renderers">Names of the renderers that the start-up code hands to the report at exit.</param>
/// <param name="CustomRenderers">Those of them that are somebody else's.</param>
/// <param name="DynamicRenderers">The same where the JIT runs the program, and
/// nothing is trimmed; empty if they are the same.</param>
/// <param name="EmbedSource">Whether the assembly is to hold the source lines of woven members.</param>
/// <param name="Report">Whether a list of all members is wanted, with what became of them.</param>
/// <param name="AbsolutePaths">Whether line directives name files by their absolute paths.</param>
/// <param name="Language">The C# version of the project, which the woven text has to stay within.</param>
/// <param name="Async">Whether the compiler leaves async methods to the runtime.</param>
internal sealed record WeaverOptions(
    string ProjectDirectory,
    string WeftDirectory,
    string AssemblyName,
    bool WholeAssembly,
    ImmutableArray<string> Include,
    ImmutableArray<string> Exclude,
    int TrivialSize,
    bool AutoStart,
    ImmutableArray<string> Renderers,
    CustomRenderers CustomRenderers,
    ImmutableArray<string> DynamicRenderers,
    bool EmbedSource,
    bool Report,
    bool AbsolutePaths,
    LanguageVersion Language,
    RuntimeAsync Async)
{
    /// <summary>
    /// The usual <see cref="TrivialSize"/>. Three short statements are about 30 tokens; below that lie getters,
    /// forwarding calls and plain constructors.
    /// </summary>
    private const int FewTokens = 32;

    /// <summary>True if the project's C# has what woven text is made of:
    /// <c>#line</c> with spans came with C# 10.</summary>
    public bool CanWeave => Language >= LanguageVersion.CSharp10;

    public static WeaverOptions Read(AnalyzerConfigOptions properties, CSharpCompilation compilation)
    {
        string Property(string name) =>
            properties.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
        bool IsTrue(string name) => string.Equals(Property(name), "true", StringComparison.OrdinalIgnoreCase);
        ImmutableArray<string> Names(string name) =>
            [.. Property(name).Split([';', ','], StringSplitOptions.RemoveEmptyEntries).Select(part => part.Trim())];

        var renderers = Names("WeftRenderers");
        return new WeaverOptions(
            Property("ProjectDir"),
            Property("WeftDirectory"),
            Property("WeftAssemblyName"),
            string.Equals(Property("WeftScope"), "All", StringComparison.OrdinalIgnoreCase),
            NamePattern.Split(Property("WeftInclude")).ToImmutableArray(),
            NamePattern.Split(Property("WeftExclude")).ToImmutableArray(),
            int.TryParse(Property("WeftTrivialSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? size : FewTokens,
            IsTrue("WeftAutoStart"),
            renderers,
            CustomRenderers.Find(renderers, compilation),
            Names("WeftDynamicRenderers"),
            IsTrue("WeftEmbedSource"),
            IsTrue("WeftReport"),
            IsTrue("WeftAbsolutePaths"),
            compilation.LanguageVersion,
            RuntimeAsync.Of(compilation));
    }
}
