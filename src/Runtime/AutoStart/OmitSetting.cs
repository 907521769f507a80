namespace Weft;

/// <summary>
/// The environment variable that names the private details that a report leaves out.
/// </summary>
internal static class OmitSetting
{
    /// <summary>Reads it.</summary>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes a sentence on a value that is not understood.</param>
    /// <remarks>
    /// Of a list with a word that is not understood everything is left out: who mistypes a word would learn too late
    /// that his secret is in a report.
    /// </remarks>
    public static CaptureDetails Read(Func<string, string?> variable, Action<string> complain)
    {
        string? value = variable("WEFT_OMIT");
        CaptureDetails omitted = CaptureDetails.None;
        foreach (string name in (value ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (name.ToLowerInvariant())
            {
                case "arguments":
                    omitted |= CaptureDetails.Arguments;
                    break;
                case "machine":
                    omitted |= CaptureDetails.Machine;
                    break;
                case "paths":
                    omitted |= CaptureDetails.Paths;
                    break;
                case "all":
                    omitted = CaptureDetails.All;
                    break;
                default:
                    complain(
                        $"WEFT_OMIT={VisibleText.Of(value!)} is not understood, so arguments, "
                        + "machine and paths are all left out; use 'all' "
                        + "or some of 'arguments', 'machine' and 'paths' with commas between them.");
                    return CaptureDetails.All;
            }
        }

        return omitted;
    }
}
