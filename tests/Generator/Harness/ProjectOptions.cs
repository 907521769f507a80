using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Tests.Harness;

/// <summary>How a project of a test is woven and compiled.</summary>
internal sealed record ProjectOptions
{
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    public OptimizationLevel Optimization { get; init; } = OptimizationLevel.Release;

    public bool Checked { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public bool WholeAssembly { get; init; }

    public string Include { get; init; } = "";

    public string Exclude { get; init; } = "";

    public string TrivialSize { get; init; } = "";

    public bool Report { get; init; }

    public bool AutoStart { get; init; }

    public string Renderers { get; init; } = "Console;Html;Json";

    public string DynamicRenderers { get; init; } = "";

    public bool EmbedSource { get; init; }

    public string AssemblyName { get; init; } = "Sample.App";

    public string ProjectDirectory { get; init; } = "/repo/src/App/";

    public string WeftDirectory => ProjectDirectory + "obj/Release/net10.0/weft/";

    public string[] Symbols { get; init; } = ["WEFT", "NET9_0_OR_GREATER"];
}
