namespace Weft.Renderers;

/// <summary>The notes of a comparison about its two captures.</summary>
internal static class ComparisonNotes
{
    /// <summary>That they are of different programs, or have no method in
    /// common; null if they can be compared.</summary>
    internal static string? OnPrograms(Capture before, Capture after)
    {
        var (earlier, later) = (VisibleText.Of(before.Header.Program), VisibleText.Of(after.Header.Program));
        if (!string.Equals(earlier, later, StringComparison.Ordinal))
        {
            return $"These are two programs: the earlier capture is of {earlier}, this one of {later}. A difference "
                + $"is no change of either.";
        }

        return before.Methods.IsEmpty || after.Methods.IsEmpty || HaveOneInCommon(before, after)
            ? null
            : $"The earlier capture of {earlier} has none of the methods of this one: it is another program of that "
                + $"name, or all of them have been renamed.";
    }

    private static bool HaveOneInCommon(Capture before, Capture after)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var method in before.Methods)
        {
            names.Add(MemberText.Full(method));
        }

        foreach (var method in after.Methods)
        {
            if (names.Contains(MemberText.Full(method)))
            {
                return true;
            }
        }

        return false;
    }
}
