using System.Runtime.InteropServices;

namespace Weft.Renderers;

/// <summary>Threads of one name, such as those of the pool.</summary>
internal sealed class ThreadGroup(string name)
{
    internal string Name => name;

    /// <summary>Threads that ran a woven method.</summary>
    internal int Count { get; private set; }

    /// <summary>Time they spent in woven methods without being idle, nanoseconds.</summary>
    internal long Time { get; private set; }

    /// <summary>The groups of a capture in which woven methods ran, busiest first.</summary>
    internal static List<ThreadGroup> Of(Capture capture, Processors.IdleTime idle)
    {
        var groups = new List<ThreadGroup>();
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            if (ReportFacts.WovenTime(capture.Threads[i]) > 0)
            {
                var group = GroupOf(groups, capture.Threads[i].Name);
                group.Count++;
                group.Time += idle.WovenTime(i);
            }
        }

        CollectionsMarshal.AsSpan(groups).Sort(static (left, right) =>
            left.Time != right.Time ? right.Time.CompareTo(left.Time) : string.CompareOrdinal(left.Name, right.Name));
        return groups;
    }

    private static ThreadGroup GroupOf(List<ThreadGroup> groups, string name)
    {
        var group = groups.Find(group => group.Name == name);
        if (group is null)
        {
            group = new ThreadGroup(name);
            groups.Add(group);
        }

        return group;
    }
}
