namespace Weft;

/// <summary>The names of <see cref="FrameKind"/> in a saved capture; part of
/// the format, so they outlive any renaming in code.</summary>
internal static class FrameKindName
{
    internal static string Of(FrameKind kind) => kind switch
    {
        FrameKind.Method => "method",
        FrameKind.Region => "region",
        _ => "unknown",
    };

    /// <summary>The kind with that name; null if this version does not know it.</summary>
    internal static FrameKind? Parse(string? name) => name switch
    {
        "method" => FrameKind.Method,
        "region" => FrameKind.Region,
        "unknown" => FrameKind.Unknown,
        _ => null,
    };
}
