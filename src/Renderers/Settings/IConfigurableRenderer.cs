namespace Weft.Renderers;

/// <summary>A renderer that looks at the settings of the user before it writes the report of a woven program.</summary>
public interface IConfigurableRenderer
{
    /// <summary>The renderer, configured by the settings. Invalid settings are reported and ignored.</summary>
    Renderer Configured(ReportSettings settings);
}
