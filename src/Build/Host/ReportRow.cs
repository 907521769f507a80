using System.Globalization;
using Weft.Generator.Reporting;

namespace Weft.Build;

/// <summary>One line of the report.</summary>
/// <param name="Member">The outcome for a member.</param>
internal sealed record ReportRow(ReportedMember Member)
{
    public bool IsWoven => Member.Reason.Length == 0;

    /// <summary>The same member, left by the host for a reason of its own.</summary>
    public ReportRow LeftFor(string reason) => new(Member with { Reason = reason });

    /// <inheritdoc/>
    public override string ToString()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{Member.ProjectPath}({Member.Line}) {Member.Name}");
        return IsWoven ? "woven  " + place
            : $"left   {place}: {Member.Reason}" + (Member.Detail.Length == 0 ? "" : $" ({Member.Detail})");
    }
}
