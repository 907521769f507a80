using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Weft;

/// <summary>Woven assemblies whose probes belong to another copy of Weft, as those
/// of a plug-in that brings its own into a load context of its own.</summary>
/// <remarks>
/// The copies know nothing of each other and share only the framework: one outside of the default
/// context writes the assemblies that introduce themselves to it into the application's data, and
/// the one that records reads the entries of the others there. Under NativeAOT there are no load contexts.
/// </remarks>
internal static class OtherRuntimes
{
    private const string Key = "Weft.WovenAssemblies";

    /// <summary>One context that can be reloaded is told from another, and an
    /// assembly that comes again and again takes no more room.</summary>
    private const int MostOwners = 2;

    /// <summary>Whether this copy is the one in the default context, which is never unloaded.</summary>
    public static bool IsDefault => !RuntimeFeature.IsDynamicCodeSupported || Owner() is null;

    /// <summary>Says that an assembly is this copy's. Costs next to nothing in
    /// the default context, where nearly all are.</summary>
    public static void Tell(string assembly)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || Owner() is not { } owner)
        {
            return;
        }

        // A string of the framework's, so that all copies hold the same lock.
        lock (string.Intern(Key))
        {
            string told = AppContext.GetData(Key) as string ?? "";
            string[] lines = told.Split('\n');
            string line = $"{owner}\t{assembly}";
            if (Array.IndexOf(lines, line) < 0
                && Array.FindAll(lines, other => other.EndsWith("\t" + assembly, StringComparison.Ordinal)).Length
                    < MostOwners)
            {
                AppContext.SetData(Key, $"{told}{line}\n");
            }
        }
    }

    /// <summary>The assemblies of the others, each once, with commas between them; empty if there are none.</summary>
    public static string Woven()
    {
        if (!RuntimeFeature.IsDynamicCodeSupported || AppContext.GetData(Key) is not string told)
        {
            return "";
        }

        string own = Owner() ?? "";
        var others = new List<string>();
        foreach (string line in told.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int tab = line.IndexOf('\t');
            if (!line.AsSpan(0, tab).SequenceEqual(own) && !others.Contains(line[(tab + 1)..]))
            {
                others.Add(line[(tab + 1)..]);
            }
        }

        return string.Join(", ", others);
    }

    /// <summary>A text that tells this copy from others; null for the one in the default context.</summary>
    private static string? Owner()
    {
        AssemblyLoadContext? context = AssemblyLoadContext.GetLoadContext(typeof(OtherRuntimes).Assembly);
        return context is null || context == AssemblyLoadContext.Default
            ? null : RuntimeHelpers.GetHashCode(context).ToString(provider: null);
    }
}
