using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Weft.Generator.Reporting;

namespace Weft.Generator;

/// <summary>The result of weaving a project.</summary>
/// <param name="Copies">The woven copies; files that are not mentioned are compiled as they are.</param>
/// <param name="Registration">The source that registers the woven members, to be compiled before all others; null if
/// nothing is woven and nothing starts by itself.</param>
/// <param name="Diagnostics">The wishes that could not be met, before
/// severities and pragmas are applied.</param>
/// <param name="Report">The outcome for each member; null if no report is wanted.</param>
public sealed record WeavingResult(
    ImmutableArray<WovenCopy> Copies,
    string? Registration,
    ImmutableArray<Diagnostic> Diagnostics,
    WeavingReport? Report);

/// <summary>The woven copy of one file.</summary>
/// <param name="SourcePath">Path of the original as the compiler was given it.</param>
/// <param name="Text">The text of the copy.</param>
public sealed record WovenCopy(string SourcePath, string Text);
