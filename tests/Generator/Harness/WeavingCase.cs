using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// A program in the Cases folder. Comments at its start choose how it is built: <c>// language:
/// 10</c>, <c>// scope: All</c>, <c>// checked</c>, and <c>// frames: A | B</c> names what has
/// to be entered when it runs. <c>// stops: differ</c> says that sequence points do.
/// </summary>
internal sealed partial record WeavingCase(string Name, string Text)
{
    public IReadOnlyList<string> Frames => Header("frames")?.Split(" | ") ?? [];

    /// <summary>False where the documentation lists stops that weaving changes.</summary>
    public bool HasExactStops => !Text.Contains("// stops: differ\n");

    public static IEnumerable<string> Names() => typeof(WeavingCase).Assembly
        .GetManifestResourceNames()
        .Where(name => name.EndsWith(".cs", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public static WeavingCase Load(string name)
    {
        using var reader = new StreamReader(typeof(WeavingCase).Assembly.GetManifestResourceStream(name)!);
        return new WeavingCase(name, reader.ReadToEnd());
    }

    public SourceProject Project(OptimizationLevel optimization, Func<string, string>? change = null) => new(
        new ProjectOptions
        {
            Language = Header("language") is { } version && LanguageVersionFacts.TryParse(version, out var language)
                ? language : LanguageVersion.Preview,
            Optimization = optimization,
            Checked = Text.Contains("// checked\n"),
            Symbols = optimization == OptimizationLevel.Debug
                ? ["WEFT", "NET9_0_OR_GREATER", "DEBUG"] : ["WEFT", "NET9_0_OR_GREATER"],
            WholeAssembly = Header("scope") == "All",
        },
        ("Engine/" + Name, (change ?? (text => text))(Text)));

    private string? Header(string name) =>
        Regex.Match(Text, $"^// {name}: (.*)$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value.Trim() : null;
}
