using Weft.Cli.Builds;
using Weft.Renderers;

namespace Weft.Cli.Reports;

/// <summary>All formats of Weft, configured by the same environment variables as in a woven program.</summary>
internal static class KnownRenderers
{
    private static readonly Renderer[] s_all = [.. Formats.Names().Select(Named)];

    /// <summary>All of them.</summary>
    internal static Renderer[] Configured()
        => UsableRenderers.From(s_all, new ReportSettings(Environment.GetEnvironmentVariable, Progress.OfTool.Tell));

    /// <summary>The usual suffix of each.</summary>
    internal static IEnumerable<string> Suffixes() => s_all.Select(static one => one.Suffixes[0]);

    /// <summary>The report for a screen.</summary>
    internal static TextRenderer ForConsole() => (TextRenderer)RendererChoice.Find(Configured(), ".txt")!;

    // The list has names, not objects, so that a NativeAOT program can carry it; the tool never is one.
    private static Renderer Named(string format)
    {
        var type =
            typeof(Renderer).Assembly.GetType($"{typeof(Renderer).Namespace}.{format}Renderer", throwOnError: true)!;
        return (Renderer)type.GetProperty(nameof(JsonRenderer.Default))!.GetValue(null)!;
    }
}
