using System.Globalization;

namespace Weft.Renderers;

/// <summary>The notes of a report on the weave: skipped members, and assemblies that are not recorded.</summary>
internal static class WeaveNotes
{
    /// <summary>The sentences on a capture.</summary>
    internal static void Add(List<string> notes, Capture capture)
    {
        var header = capture.Header;
        if (header is { TrivialMembers: > 0 and var trivial } && capture.SampleCount > 0)
        {
            notes.Add($"{Members(header.WovenMembers ?? 0)} woven; {Members(trivial)} skipped as trivial, and their "
                + $"time is that of their callers.");
        }

        if (header.Unrecorded.Length > 0)
        {
            notes.Add(
                $"Nothing is recorded of {VisibleText.Of(header.Unrecorded)}: loaded into a context with a Weft.dll "
                + $"of its own. "
                + "Let that context take Weft.dll from the program, and its methods are in the report.");
        }
    }

    /// <summary>The advice for a program that recorded nothing.</summary>
    internal static string WhatToDo(CaptureHeader header) => header switch
    {
        { WovenMembers: 0, TrivialMembers: > 0 and var all } =>
            $"Nothing is woven: {Members(all)} skipped as trivial. To weave {(all == 1 ? "it" : "them")}, too, "
            + $"{BuildProperty.Set("WeftTrivialSize", "0")}.",
        { TrivialMembers: > 0 and var trivial, WovenMembers: var woven } =>
            $"{Members(woven ?? 0)} woven; {Members(trivial)} skipped as trivial. To weave these, too, "
            + $"{BuildProperty.Set("WeftTrivialSize", "0")}.",
        { WovenMembers: > 0 and var woven } =>
            $"{Members(woven)} woven. Mark the methods that matter with [Profile]; to weave all, "
            + $"{BuildProperty.Set("WeftScope", "All")}.",
        _ => $"Mark the methods that matter with [Profile]; to weave all, {BuildProperty.Set("WeftScope", "All")}.",
    };

    private static string Members(int count) =>
        count == 1 ? "1 member is" : $"{count.ToString(CultureInfo.InvariantCulture)} members are";
}
