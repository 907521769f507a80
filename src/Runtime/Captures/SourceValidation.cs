using System.Collections.Immutable;

namespace Weft;

/// <summary>Turns the source lines of a parsed document into excerpts after
/// checking that each belongs to a method of its own.</summary>
internal sealed class SourceValidation(CaptureCheck check, int methodCount)
{
    private readonly HashSet<int> _methods = [];

    /// <exception cref="CaptureFormatException">A promise is broken; the
    /// message names the source and the first broken member.</exception>
    internal ImmutableArray<SourceExcerpt> Validate(CaptureDocument.SourcePart?[] parts) =>
        [.. parts.Select((part, i) => ToExcerpt(part, $"sources[{i}]"))];

    private SourceExcerpt ToExcerpt(CaptureDocument.SourcePart? part, string place)
    {
        var source = check.Present(part, place);
        var method = check.Present(source.Method, $"{place}.method");
        var line = check.Present(source.Line, $"{place}.line");
        var lines = check.Present(source.Lines, $"{place}.lines");
        var problem = method < 0 || method >= methodCount
            ? $"method {method} is not in the list of {methodCount} methods"
            : !_methods.Add(method) ? $"method {method} has source already"
            : line < 1 || line > int.MaxValue - lines.Length ? $"line {line} is none"
            : null;
        return problem is null
            ? new SourceExcerpt(method, line,
                [.. lines.Select((text, i) => check.Present(text, $"{place}.lines[{i}]"))])
            : throw check.Damaged($"{place}: {problem}");
    }
}
