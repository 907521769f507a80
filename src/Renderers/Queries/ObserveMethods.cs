using System.Collections.Immutable;

namespace Weft.Renderers.Queries;

/// <summary>The time of each method in each capture, and how sure it is.</summary>
internal static class ObserveMethods
{
    /// <summary>The row of all together: a method that was split in two is none of the two rows.</summary>
    private static readonly MethodFacts s_all
        = new("[all woven methods]", "all woven methods together", "", 0, "", "", IsCode: false);

    private sealed record Seen(MethodFacts Method, double Time, double Samples, double Blocks, long? Calls);

    /// <summary>
    /// All methods of two sides, found again by their full name and assembly: lines move, and overloads are one row.
    /// </summary>
    internal static List<ObservedMethod> Of(IReadOnlyList<Capture> before, IReadOnlyList<Capture> after)
    {
        var sides = before.Concat(after).Select(SeenIn).ToArray();
        var names = new Dictionary<(string, string), MethodFacts>();
        foreach (var seen in Enumerable.Reverse(sides).SelectMany(static one => one.Methods))
        {
            names.TryAdd(seen.Key, seen.Value.Method);
        }

        var observed = new List<ObservedMethod>();
        foreach (var (key, method) in names)
        {
            var all = Array.ConvertAll(sides, one => Observed(one, key));
            var calls = sides.All(static one => one.AreCallsKnown)
                ? Array.ConvertAll(sides, one => one.Methods.TryGetValue(key, out var seen) ? seen.Calls ?? 0 : 0)
                : [];
            observed.Add(new(method, [.. all[..before.Count]], [.. all[before.Count..]])
            {
                CallsBefore = [.. calls.Take(before.Count)],
                CallsAfter = [.. calls.Skip(before.Count)],
            });
        }

        observed.Add(new(
            s_all,
            [.. Enumerable.Range(0, before.Count).Select(i => Sum(observed.Select(one => one.Before[i])))],
            [.. Enumerable.Range(0, after.Count).Select(i => Sum(observed.Select(one => one.After[i])))]));
        return observed;
    }

    private static Observation Sum(IEnumerable<Observation> all)
        => all.Aggregate(default(Observation),
            static (sum, one) => new(sum.Time + one.Time, sum.Variance + one.Variance));

    private static Observation Observed(Side side, (string, string) key)
    {
        var seen = side.Methods.GetValueOrDefault(key);

        // Ticks come at random, so their number varies by its root. One more, because none could have been one.
        var samples = ((seen?.Samples ?? 0) + 1) * side.Weight * side.Weight;
        return new(seen?.Time ?? 0, Math.Max(samples, seen?.Blocks ?? 0));
    }

    private sealed record Side(Dictionary<(string, string), Seen> Methods, double Weight, bool AreCallsKnown);

    private static Side SeenIn(Capture capture)
    {
        var tree = CallTreeBuilder.Merged(capture);
        var variances = TimeBlocks.Variances(capture);
        var blocks = new Dictionary<ProfiledMethod, double>();
        foreach (var (index, variance) in variances)
        {
            blocks[capture.Methods[index]] = variance;
        }

        var methods = new Dictionary<(string, string), Seen>();
        double time = 0;
        long samples = 0;
        foreach (var row in FlatTable.Of(tree).Where(static row => row.Subject.Method is not null))
        {
            var facts = MethodFacts.From(row.Subject);
            var self = Figures.From(row.Self, tree);
            time += self.Time;
            samples += self.Samples;
            var key = (facts.FullName, facts.Assembly);
            var own = methods.GetValueOrDefault(key);
            methods[key] = new(
                facts, (own?.Time ?? 0) + self.Time, (own?.Samples ?? 0) + self.Samples,
                (own?.Blocks ?? 0) + blocks.GetValueOrDefault(row.Subject.Method!), (own?.Calls ?? 0) + self.Calls);
        }

        return new(methods, samples == 0 ? capture.Header.Interval : time / samples,
            tree.Knows(KnownMeasures.Calls));
    }
}
