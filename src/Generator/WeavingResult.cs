using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Weft.Generator.Reporting;

namespace Weft.Generator;

/// <summary>What a weave has made of a project.</summary>
/// <param name="Copies">The woven copies; files that are not mentioned are compiled as they are.</param>
/// <param name="Registration">The source that registers the woven members, to be compiled before all others; null if
/// nothing is woven and nothing starts by itself.</param>
/// <param name="Diagnostics">What was asked for and could not be done, before
/// severities and pragmas are applied.</param>
/// <param name="Report">What became of each member; null if nobody asked.</param>
public sealed record WeavingResult(
    ImmutableArray<WovenCopy> Copies,
    string? Registration,
    ImmutableArray<Diagnostic> Diagnostics,
    WeavingReport? Report);

/// <summary>The woven copy of one file.</summary>
/// <param name="SourcePath">Path of the original as the compiler was given it.</param>
/// <param name="Text">The text of the copy.</param>
public sealed record WovenCopy(string SourcePath, string Text);
