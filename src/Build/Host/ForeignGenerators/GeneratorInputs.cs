using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Weft.Build.ForeignGenerators;

/// <summary>What csc hands to generators besides the program.</summary>
/// <param name="Parsing">How it parses what they make.</param>
/// <param name="Files">The project's additional files.</param>
/// <param name="Options">What the project's analyzer configuration says.</param>
internal sealed record GeneratorInputs(CSharpParseOptions Parsing, ImmutableArray<AdditionalText> Files,
    AnalyzerConfigOptionsProvider Options);
