using System.Globalization;

namespace Weft.Architecture.Tests.Floors;

/// <summary>Compares the uses of a project with its plan.</summary>
internal static class FloorCheck
{
    /// <summary>What contradicts the plan, a sentence each.</summary>
    public static IReadOnlyList<string> Faults(FloorPlan plan, IReadOnlyList<TypeUse> uses)
    {
        var upward = uses.Where(plan.IsUpward).ToList();
        return [.. TooMany(plan, upward, uses.Count), .. WithoutReason(plan, upward), .. Outdated(plan, upward),
            .. TooManyReasons(plan)];
    }

    private static IEnumerable<string> TooMany(FloorPlan plan, List<TypeUse> upward, int count)
    {
        double share = count == 0 ? 0 : 100.0 * upward.Count / count;
        if (share > plan.MostUpward)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{plan.Project}: {upward.Count} of {count} uses between folders run upward, {share:0.0} %, and "
                + $"{plan.MostUpward} % may:");
            foreach (var use in upward)
            {
                yield return $"  {use}";
            }
        }
    }

    private static IEnumerable<string> WithoutReason(FloorPlan plan, List<TypeUse> upward) =>
        from use in upward
        where plan.Exceptions is { } exceptions && !exceptions.ContainsKey(use.Key)
        select $"{plan.Project}: {use} runs upward. Move one of the two, or name the use in FloorPlans with its "
            + $"reason.";

    private static IEnumerable<string> Outdated(FloorPlan plan, List<TypeUse> upward) =>
        from exception in plan.Exceptions?.Keys ?? []
        where upward.All(use => use.Key != exception)
        select $"{plan.Project}: FloorPlans has a reason for {exception}, which no longer runs upward. Remove the "
            + $"line.";

    private static IEnumerable<string> TooManyReasons(FloorPlan plan)
    {
        if (plan.Exceptions?.Count > plan.MostExceptions)
        {
            yield return $"{plan.Project}: FloorPlans has {plan.Exceptions.Count} exceptions, and "
                + $"{plan.MostExceptions} may be.";
        }
    }
}
