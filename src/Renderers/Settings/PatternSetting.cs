namespace Weft.Renderers;

/// <summary>
/// The environment variables that name members by patterns: those whose frames are hidden, and those whose own time is
/// idle.
/// </summary>
internal static class PatternSetting
{
    internal const string Hide = "WEFT_HIDE";
    internal const string Idle = "WEFT_IDLE";

    /// <summary>The patterns that hold anyway, and those of a variable.</summary>
    /// <param name="name">Name of the variable.</param>
    /// <param name="patterns">The default if the variable is not set.</param>
    /// <param name="settings">Has the variable, and takes a sentence on each pattern that is ignored.</param>
    internal static IReadOnlyList<string> Read(string name, IReadOnlyList<string> patterns, ReportSettings settings)
    {
        var all = new List<string>(patterns);
        foreach (var pattern in settings.ReadWords(name))
        {
            if (MemberPattern.IsValid(pattern))
            {
                all.Add(pattern);
            }
            else
            {
                settings.Complain(
                    $"{name}: '{VisibleText.Of(pattern)}' can match no name and is ignored; "
                    + "use names such as Shop.Orders or **.ToString");
            }
        }

        return all;
    }

    /// <exception cref="ArgumentException">A pattern can match no name.</exception>
    internal static void RequireValid(string option, IReadOnlyList<string> patterns, string parameter)
    {
        foreach (var pattern in patterns)
        {
            if (!MemberPattern.IsValid(pattern))
            {
                throw new ArgumentException(
                    $"{option}: '{pattern}' is no pattern of names such as Shop.Orders or **.ToString.", parameter);
            }
        }
    }
}
