using System.Collections;

namespace Weft;

/// <summary>Environment variables that look like Weft's and are none, such as
/// <c>WEFT_OUPUT</c>: a user who sets one expects it to work.</summary>
internal static class UnknownVariables
{
    private const string Prefix = "WEFT_";

    /// <summary>More differences than these are no slip of the finger.</summary>
    private const int MostDifferences = 2;

    // Those that a woven program reads, wherever it does.
    private static readonly string[] s_known =
    [
        "WEFT_COMPARE", "WEFT_COUNT", "WEFT_FLUSH", "WEFT_HIDE", "WEFT_HOSTED", "WEFT_IDLE", "WEFT_INTERVAL",
        "WEFT_OMIT", "WEFT_OUTPUT", "WEFT_QUIET", "WEFT_RECORDER", "WEFT_SHOW", "WEFT_TIMELINE_BUDGET",
        "WEFT_WRITE_TIMEOUT",
    ];

    /// <summary>Names of all variables of the process.</summary>
    /// <remarks>
    /// Read from the <see cref="Hashtable"/> that they are: one call of the plain <see cref="IEnumerable"/> keeps the
    /// enumerators of all collections in a NativeAOT program, which are 50 KB.
    /// </remarks>
    public static string[] Names()
    {
        if (Environment.GetEnvironmentVariables() is not Hashtable variables)
        {
            return [];
        }

        var names = new string[variables.Count];
        IDictionaryEnumerator variable = variables.GetEnumerator();
        for (int i = 0; variable.MoveNext(); i++)
        {
            names[i] = (string)variable.Key;
        }

        return names;
    }

    /// <summary>One sentence for each, with the nearest name.</summary>
    /// <param name="names">Names of all variables.</param>
    /// <param name="complain">Takes the sentences.</param>
    public static void Report(string[] names, Action<string> complain)
    {
        foreach (string name in names)
        {
            if (IsStrange(name) && Nearest(name.ToUpperInvariant()) is { } nearest)
            {
                complain($"there is no variable {name}, and it does nothing; did you mean {nearest}?");
            }
        }
    }

    /// <summary>Whether it looks like one of Weft's and is none. Where the
    /// system does not tell upper from lower case, neither does this.</summary>
    private static bool IsStrange(string name)
    {
        foreach (char character in name)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
            {
                return false;
            }
        }

        string known = OperatingSystem.IsWindows() ? name.ToUpperInvariant() : name;
        return name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && Array.IndexOf(s_known, known) < 0;
    }

    /// <summary>The name that differs least; null if all differ too much to be meant.</summary>
    private static string? Nearest(string name)
    {
        string? nearest = null;
        int least = MostDifferences + 1;
        foreach (string known in s_known)
        {
            int differences = Differences(name, known);
            if (differences < least)
            {
                (nearest, least) = (known, differences);
            }
        }

        return nearest;
    }

    /// <summary>Characters that have to be put in, left out or replaced to make
    /// one text of the other; two neighbours in the wrong order are one.</summary>
    private static int Differences(string left, string right)
    {
        var rows = new int[3][];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new int[right.Length + 1];
        }

        for (int j = 0; j <= right.Length; j++)
        {
            rows[0][j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            int[] row = rows[i % 3];
            int[] before = rows[(i - 1) % 3];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(Math.Min(row[j - 1], before[j]) + 1, replaced);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    row[j] = Math.Min(row[j], rows[(i - 2) % 3][j - 2] + 1);
                }
            }
        }

        return rows[left.Length % 3][right.Length];
    }
}
