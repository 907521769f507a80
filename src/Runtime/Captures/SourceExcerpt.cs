using System.Collections.Immutable;

namespace Weft.Captures;

/// <summary>The source of a method with a line or two around it, as it was when
/// the program was built with <c>WeftEmbedSource=true</c>.</summary>
/// <param name="Method">Index into <see cref="Capture.Methods"/>.</param>
/// <param name="FirstLine">Number of the first of the lines in the method's file, counted from 1.</param>
/// <param name="Lines">The lines without line ends. Long methods and long lines are cut at the end.</param>
public sealed record SourceExcerpt(int Method, int FirstLine, ImmutableArray<string> Lines);
