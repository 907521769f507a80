using Microsoft.CodeAnalysis;

namespace Weft.Build;

/// <summary>The weaver's diagnostics in the form that MSBuild recognises on standard output.</summary>
internal static class DiagnosticLine
{
    /// <summary>
    /// <c>file(line,column): warning ID: text (help link)</c>, counted from 1. Never an error:
    /// that would fail the build, and those who want it name the id in <c>WarningsAsErrors</c>.
    /// Information is a <c>message</c>, which MSBuild keeps for the detailed log.
    /// </summary>
    public static string From(Diagnostic diagnostic)
    {
        var link = diagnostic.Descriptor.HelpLinkUri;
        var text = diagnostic.GetMessage(formatProvider: null) + (string.IsNullOrEmpty(link) ? "" : $" ({link})");
        var kind = diagnostic.Severity == DiagnosticSeverity.Info ? "message" : "warning";
        return $"{Origin(diagnostic.Location)}: {kind} {diagnostic.Id}: {text.ReplaceLineEndings(" ")}";
    }

    private static string Origin(Location location)
    {
        var span = location.GetMappedLineSpan();
        return span.IsValid && span.Path.Length > 0
            ? $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})"
            : "weft";
    }
}
