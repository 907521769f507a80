using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build.ForeignGenerators;

/// <summary>The inputs that csc hands to generators besides the program.</summary>
/// <param name="Parsing">How it parses their output.</param>
/// <param name="Files">The project's additional files.</param>
/// <param name="Options">The analyzer configuration of the project.</param>
internal sealed record GeneratorInputs(CSharpParseOptions Parsing, ImmutableArray<AdditionalText> Files,
    AnalyzerConfigOptionsProvider Options);
