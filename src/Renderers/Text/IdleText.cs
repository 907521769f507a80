namespace Weft.Renderers;

/// <summary>The text of the row of idle time; it is safe to show.</summary>
internal static class IdleText
{
    private const int Named = 3;

    /// <summary>Its sum, its causes, and how it can be shown: <c>248.7 s:
    /// Program.Main, blocked all along; WEFT_SHOW=idle counts it</c>.</summary>
    /// <param name="idle">The node above all that is idle.</param>
    /// <param name="time">The report's format of times.</param>
    /// <param name="how">How the reader can show it.</param>
    internal static string Of(CallNode idle, TimeFormat time, string how)
    {
        var causes = new List<string>();
        Add(CallNodeKind.Resident, ", blocked all along");
        Add(CallNodeKind.NamedIdle, ", named as idle");
        Add(CallNodeKind.PoolIdle, "");
        return $"{Sum(idle.Total, time)}: {string.Join(", ", causes)}; {how}";

        void Add(CallNodeKind kind, string cause)
        {
            var names = new List<string>();
            Measures total = default;
            foreach (var child in idle.Children)
            {
                if (child.Kind == kind)
                {
                    names.Add(NodeLabel.Of(child).Name);
                    total += child.Total;
                }
            }

            if (names.Count > 0)
            {
                var sum = total.Sum == idle.Sum ? "" : " " + Sum(total, time);
                causes.Add(Names(names, kind) + sum + cause);
            }
        }
    }

    /// <summary>Running and waiting together.</summary>
    private static string Sum(in Measures measures, TimeFormat time) => time.Seconds(measures.Sum) + " s";

    private static string Names(List<string> names, CallNodeKind kind)
    {
        if (kind == CallNodeKind.PoolIdle)
        {
            return "pool threads without work";
        }

        var more = names.Count - Named;
        return string.Join(" and ", more > 0 ? [.. names.GetRange(0, Named), $"{more} more"] : names);
    }
}
