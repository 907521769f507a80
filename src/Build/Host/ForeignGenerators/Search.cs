using System.Collections.Immutable;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Finds the parts that have to stay as they are so that generators make what they made of the original. Suspicion
/// widens until leaving all suspects
/// helps, and is then narrowed by halving. Each step is a run of the generators, so that their number is bounded: who
/// is not cleared in time is left.
/// </summary>
/// <param name="compare">What differs when the given parts are left besides those that are left already.</param>
internal sealed class Search(Func<IReadOnlyCollection<Part>, IReadOnlyList<Difference>> compare)
{
    /// <summary>Looks for them.</summary>
    /// <param name="rings">The suspicions, the narrowest first; asked for if anything differs.</param>
    public SearchResult Find(Func<ImmutableArray<Ring>> rings)
    {
        var found = new Dictionary<Part, string>();
        var suspects = new Dictionary<Subject, HashSet<Part>>();
        var differences = compare([]);
        foreach (var ring in differences.Count == 0 ? [] : rings())
        {
            var before = found.Count;
            foreach (var (difference, part) in differences.SelectMany(ring.Pairs)
                .Where(pair => found.TryAdd(pair.Part, pair.Difference.Generator)))
            {
                Suspect(suspects, ring, difference, part);
            }

            differences = found.Count == before ? differences : compare(found.Keys);
            if (differences.Count == 0)
            {
                break;
            }
        }

        return differences.Count > 0
            ? new SearchResult(found, [.. differences.Select(static one => one.Generator).Distinct()])
            : new SearchResult(Narrow(suspects, found), []);
    }

    private static void Suspect(Dictionary<Subject, HashSet<Part>> suspects, Ring ring, Difference difference,
        Part part)
    {
        if (ring.IsCertain)
        {
            return;
        }

        var subject = Subject.Of(difference);
        if (!suspects.TryGetValue(subject, out var parts))
        {
            suspects.Add(subject, parts = []);
        }

        parts.Add(part);
    }

    private Dictionary<Part, string> Narrow(Dictionary<Subject, HashSet<Part>> suspects, Dictionary<Part, string> found)
    {
        var halvings = suspects.Select(static one => new Halving(one.Key, one.Value)).ToList();
        for (var round = 0; round < Halving.Rounds && halvings.Any(static one => !one.IsDone); round++)
        {
            // All that is suspected for the sake of different outputs is tried at once: which of them differ says who
            // it was.
            var woven = halvings.SelectMany(static one => one.Next).ToHashSet();
            var differences = compare([.. found.Keys.Where(part => !woven.Contains(part))]);
            foreach (var halving in halvings)
            {
                halving.Learn(differences.Any(halving.Subject.Covers));
            }
        }

        var cleared = halvings.SelectMany(static one => one.Cleared).ToHashSet();
        var narrow = found.Where(one => !cleared.Contains(one.Key)).ToDictionary();
        return cleared.Count == 0 || compare(narrow.Keys).Count > 0 ? found : narrow;
    }
}
