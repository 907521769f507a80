using System.Globalization;

namespace Weft.Tests;

/// <summary>The waits of a capture as lines that a test can state: <c>A/B
/// 1.5</c> is 1.5 ms of wait on the call path A, B.</summary>
internal static class WaitText
{
    /// <summary>Call paths that waited, in the order of their names.</summary>
    public static string[] Of(Capture capture) =>
    [
        .. ByPath(capture)
            .OrderBy(static path => path.Key, StringComparer.Ordinal)
            .Select(static path =>
                string.Create(CultureInfo.InvariantCulture,
                    $"{path.Key} {path.Value / (double)ManualClock.Millisecond}")),
    ];

    /// <summary>The waits in nanoseconds, by call path.</summary>
    public static Dictionary<string, long> ByPath(Capture capture)
    {
        var names = new string[capture.Waits.Length];
        var waits = new Dictionary<string, long>(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            WaitingPath path = capture.Waits[i];
            string name = capture.Methods[path.Method].Name;
            names[i] = path.Parent < 0 ? name : $"{names[path.Parent]}/{name}";
            if (path.Wait != 0)
            {
                waits.Add(names[i], path.Wait);
            }
        }

        return waits;
    }
}
