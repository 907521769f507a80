using System.Reflection;
using System.Runtime.CompilerServices;

namespace Weft;

/// <summary>
/// Says at the end of a process that something woven ran in it and nobody recorded: only a library was woven, and the
/// program's own project is built without Weft. Without the sentence, a user would look for a report that never comes.
/// </summary>
internal static class NobodyRecords
{
    // A test runner starts its own sessions.
    private static readonly string[] s_testRunners =
    [
        "testhost", "Microsoft.Testing.", "Microsoft.TestPlatform.", "xunit.", "nunit.", "MSTest",
        "ReSharperTestRunner",
    ];

    private static int s_isWatching;
    private static bool s_isDecided;

    /// <summary>A woven program has decided whether a session is to start.</summary>
    public static void Decide() => s_isDecided = true;

    /// <summary>
    /// Watches the end of the process. Not for a copy in a load context of its own, which that would keep from being
    /// unloaded.
    /// </summary>
    public static void Watch()
    {
        if (Interlocked.Exchange(ref s_isWatching, 1) == 0 && OtherRuntimes.IsDefault)
        {
            AppDomain.CurrentDomain.ProcessExit += static (_, _) => Say();
        }
    }

    /// <summary>The sentence; null if there is nothing to say.</summary>
    /// <param name="program">Simple name of the program's assembly.</param>
    /// <param name="woven">Names of the woven assemblies.</param>
    /// <param name="loaded">Names of all assemblies.</param>
    /// <param name="variable">Value of an environment variable; null if it is not set.</param>
    internal static string? Sentence(string program, IReadOnlyList<string> woven, IReadOnlyList<string> loaded,
        Func<string, string?> variable)
    {
        foreach (string name in loaded)
        {
            if (Array.Exists(s_testRunners, runner => name.StartsWith(runner, StringComparison.OrdinalIgnoreCase)))
            {
                return null;
            }
        }

        // A program that is woven itself has been told, with WeftAutoStart=false, that it starts no session.
        bool isOwn = false;
        foreach (string name in woven)
        {
            isOwn |= name == program;
        }

        if (woven.Count == 0 || isOwn || variable("WEFT")?.Trim().ToLowerInvariant() is "off" or "0" or "false")
        {
            return null;
        }

        string names = VisibleText.Of(string.Join(", ", woven));
        string output = variable("WEFT_OUTPUT") is { Length: > 0 } ? " and WEFT_OUTPUT is not written" : "";
        return $"{names} {(woven.Count == 1 ? "is" : "are")} woven, but nothing was recorded{output}, "
            + $"because {VisibleText.Of(program)} is not: "
            + "let its project refer to the package Weft and build it with EnableWeft=true, too, or call "
            + "Profiler.Start.";
    }

    private static void Say()
    {
        try
        {
            if (!s_isDecided && !ActiveSessions.HadAny && Assembly.GetEntryAssembly()?.GetName().Name is { } program
                && Sentence(program, WovenAssembly.Names(), Loaded(),
                    Environment.GetEnvironmentVariable) is { } sentence)
            {
                StandardError.AtStart.Limit(WriteTimeout.Read(Environment.GetEnvironmentVariable, static _ => { }));
                AutoStart.Say(sentence);
            }
        }
        catch (Exception)
        {
            // The program ends, and its course must not change.
        }
    }

    // Under NativeAOT, to list them takes 4 KB, and there are no test runners that load anything.
    private static string[] Loaded() => RuntimeFeature.IsDynamicCodeSupported
        ? Array.ConvertAll(AppDomain.CurrentDomain.GetAssemblies(), static assembly => assembly.GetName().Name ?? "")
        : [];
}
