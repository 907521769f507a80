namespace Weft.Renderers;

/// <summary>The settings of reports, from the environment or from a caller in its place.</summary>
/// <param name="variable">Value of a variable such as <c>WEFT_HIDE</c>; null if it is not set.</param>
/// <param name="complain">Takes a sentence about a value that is not understood, without its full stop.</param>
public sealed class ReportSettings(Func<string, string?> variable, Action<string> complain)
{
    /// <summary>The value of a variable; empty if it is not set.</summary>
    public string Read(string name) => variable(name) ?? "";

    /// <summary>The words of a variable, which commas, semicolons or spaces part.</summary>
    public string[] ReadWords(string name)
        => Read(name).Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Tells the user that something is ignored, and the way out.</summary>
    /// <param name="sentence">Names the variable; without its full stop.</param>
    public void Complain(string sentence) => complain(sentence);
}
