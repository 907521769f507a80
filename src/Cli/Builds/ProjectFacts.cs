namespace Weft.Cli.Builds;

/// <summary>The injected targets tell this about a project that was compiled.</summary>
/// <param name="Name">Name of the project.</param>
/// <param name="File">Name of its file.</param>
/// <param name="Framework">Target framework.</param>
/// <param name="Language">Language, for instance <c>C#</c>.</param>
/// <param name="IsEntry">Whether it is the one to run.</param>
/// <param name="Reason">Why it is not woven, in a word; empty if it is.</param>
/// <param name="Report">The list of its members, woven and not; empty if there is none.</param>
/// <param name="Target">The assembly.</param>
/// <param name="Command">How to run it.</param>
/// <param name="Arguments">The first arguments of the command.</param>
/// <param name="Directory">Folder to run it in; empty for the current one.</param>
/// <param name="Native">Its native binary, once it is published.</param>
/// <param name="Weaver">Folder of the weaver that has woven it.</param>
/// <param name="IsTestingPlatform">Whether it is a program of Microsoft.Testing.Platform.</param>
/// <param name="HasPlatformRunner">Whether xunit.v3 takes the options of that platform.</param>
/// <param name="Settings">Settings of its tests; empty if it names none.</param>
internal sealed record ProjectFacts(
    string Name, string File, string Framework, string Language, bool IsEntry, string Reason, string Report,
    string Target, string Command, string Arguments, string Directory, string Native, string Weaver,
    bool IsTestingPlatform, bool HasPlatformRunner, string Settings)
{
    /// <summary>Reads a file of facts; null as long as it is not whole.</summary>
    internal static ProjectFacts? Read(string path)
    {
        string[] lines;
        try
        {
            lines = System.IO.File.ReadAllLines(path);
        }
        catch (IOException)
        {
            return null;
        }

        if (lines.Length == 0 || lines[^1] != "end=")
        {
            return null;
        }

        var facts = lines.Select(static line => line.Split('=', 2))
            .ToDictionary(static one => one[0], static one => one[1]);
        return new(
            facts["name"], Path.GetFileName(facts["project"]), facts["framework"], facts["language"],
            facts["entry"] == "true", facts["reason"], facts["report"], facts["target"], facts["command"],
            facts["arguments"], facts["directory"], facts["native"], facts["package"],
            IsTrue(facts["platform"]), IsTrue(facts["runner"]), facts["settings"]);

        static bool IsTrue(string value) => string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The outcome for the project, as a line of progress.</summary>
    internal string Outcome() => Reason switch
    {
        "" => WeaveCounts.Of(Report) ?? "not woven: the weaver has not run; see the build's warnings",
        "language" => $"not woven: Weft weaves C#, and {File} is {(Language.Length > 0 ? Language : "none")}",
        "test" => "not woven: a test project; weft test weaves it",
        "off" => "not woven: the project sets EnableWeft=false",
        "compiler" => "not woven: the compiler loads it, as a source generator or analyzer",
        "framework" => $"not woven: {Framework} is older than net8.0",
        _ => "not woven: Weft needs the .NET SDK 9.0.300 or later",
    };
}
