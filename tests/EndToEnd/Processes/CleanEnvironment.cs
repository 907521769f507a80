using System.Diagnostics;

namespace Weft.EndToEnd.Tests.Processes;

/// <summary>Gives processes under test the environment of a plain shell.</summary>
internal static class CleanEnvironment
{
    /// <summary>
    /// Takes out what the test runner's own MSBuild has set and what would make
    /// Weft behave differently, and keeps the SDK from leaving servers behind, but for the compiler's, which the run
    /// ends.
    /// </summary>
    public static void ApplyTo(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(IsInherited).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        CompilerServer.Offer(start);
    }

    /// <summary>Variables for the SDK's own commands, besides: a compiler that runs for seconds pays more for counting
    /// its own branches than it gets back.</summary>
    public static IReadOnlyDictionary<string, string?> OfBuilds { get; } =
        new Dictionary<string, string?> { ["DOTNET_TieredPGO"] = "0" };

    private static bool IsInherited(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("WEFT", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "DOTNET_HOST_PATH" or "NO_COLOR" or "EnableWeft" or "CI";
}
