using Microsoft.CodeAnalysis;

namespace Weft.Build;

/// <summary>The weaver's diagnostics in the form that MSBuild recognises on standard output.</summary>
internal static class DiagnosticLine
{
    /// <summary>
    /// <c>file(line,column): warning ID: text (help link)</c>, counted from 1. Always a warning: an error would fail the build, and those who
    /// want that name the id in <c>WarningsAsErrors</c>.
    /// </summary>
    public static string From(Diagnostic diagnostic)
    {
        var link = diagnostic.Descriptor.HelpLinkUri;
        var text = diagnostic.GetMessage(formatProvider: null) + (string.IsNullOrEmpty(link) ? "" : $" ({link})");
        return BuildDiagnostics.Line(Origin(diagnostic.Location), diagnostic.Id, text.ReplaceLineEndings(" "));
    }

    private static string Origin(Location location)
    {
        var span = location.GetMappedLineSpan();
        return span.IsValid && span.Path.Length > 0
            ? $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
            : "weft";
    }
}
