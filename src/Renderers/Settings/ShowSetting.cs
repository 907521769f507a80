namespace Weft.Renderers;

/// <summary>The environment variable that chooses the view of the console report.</summary>
internal static class ShowSetting
{
    internal const string Name = "WEFT_SHOW";

    /// <summary>Whether the user has chosen a view.</summary>
    internal static bool IsChosen(ReportSettings settings) => settings.Read(Name).Length > 0;
}
