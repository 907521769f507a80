namespace Weft.Renderers;

/// <summary>The environment variable that names code whose frames are hidden.</summary>
internal static class HideSetting
{
    private const string Name = "WEFT_HIDE";

    /// <summary>The patterns that hold anyway, and those of the variable.</summary>
    /// <param name="patterns">What holds where it says nothing.</param>
    /// <param name="settings">Has the variable, and takes a sentence on each pattern that is ignored.</param>
    internal static IReadOnlyList<string> Read(IReadOnlyList<string> patterns, ReportSettings settings)
    {
        var all = new List<string>(patterns);
        foreach (var pattern in settings.ReadWords(Name))
        {
            if (MemberPattern.IsValid(pattern))
            {
                all.Add(pattern);
            }
            else
            {
                settings.Complain(
                    $"{Name}: '{VisibleText.Of(pattern)}' can match no name and is ignored; "
                    + "use names such as Shop.Orders or **.ToString");
            }
        }

        return all;
    }

    /// <exception cref="ArgumentException">A pattern can match no name.</exception>
    internal static void RequireValid(IReadOnlyList<string> patterns, string parameter)
    {
        foreach (var pattern in patterns)
        {
            if (!MemberPattern.IsValid(pattern))
            {
                throw new ArgumentException(
                    $"Hide: '{pattern}' is no pattern of names such as Shop.Orders or **.ToString.", parameter);
            }
        }
    }
}
