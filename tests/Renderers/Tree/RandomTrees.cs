using CsCheck;

namespace Weft.Renderers.Tests.Tree;

/// <summary>Trees with all that is measured: few methods, so that they recur;
/// threads, waits and time of every kind.</summary>
internal static class RandomTrees
{
    private static readonly ProfiledMethod[] s_methods =
    [
        .. "ABCDE".Select(
            static (letter, i) =>
                new ProfiledMethod(FrameKind.Method, $"{letter}", $"Shop.{letter}", "src/Shop.cs", i,
                    i < 3 ? "Shop" : "Library")),
    ];

    private static readonly CallNodeKind[] s_rows =
    [
        CallNodeKind.GarbageCollection,
        CallNodeKind.Outside,
        CallNodeKind.Unattributed,
        CallNodeKind.PoolIdle,
        CallNodeKind.Resident,
    ];

    private static readonly Gen<Measures> s_measures =
        from numbers in Gen.Long[0, 1_000_000_000].Array[7]
        from zeros in Gen.Bool.Array[7]
        from open in Gen.Long[1, 1_000_000_000].Array[OpenMeasures.Columns.Length].Null()
        select new Measures
        {
            Time = zeros[0] ? 0 : numbers[0],
            Wait = zeros[1] ? 0 : numbers[1],
            Samples = zeros[2] ? 0 : numbers[2],
            Cpu = zeros[3] ? 0 : numbers[3],
            Calls = zeros[4] ? 0 : numbers[4],
            Allocated = zeros[5] ? 0 : numbers[5],
            Paused = zeros[6] ? 0 : numbers[6],
            Open = open,
        };

    /// <summary>Two groups of two methods, and one method in none.</summary>
    internal static string? GroupOf(ProfiledMethod method) =>
        method.Name is "A" ? null : method.Assembly == "Library" ? "" : "Parser";

    internal static Gen<CallTree> Any { get; } =
        from hasThreads in Gen.Bool
        from rows in Gen.Select(Gen.Int[0, int.MaxValue], Gen.Int[0, s_methods.Length - 1], Gen.Int[0, 2],
            s_measures).Array[0, 40]
        from around in Gen.Select(Gen.Int[0, s_rows.Length - 1], Gen.Int[0, 2], Gen.Long[0, 1_000_000_000]).Array[0, 6]
        select Build(hasThreads, rows, around);

    private static CallTree Build(
        bool hasThreads, (int Parent, int Method, int Thread, Measures Self)[] rows,
        (int Kind, int Thread, long Time)[] around)
    {
        var assembler = new TreeAssembler();
        var nodes = new List<int>();
        foreach (var row in rows)
        {
            var place = row.Parent % (nodes.Count + 1);
            var node = assembler.Child(place == 0 ? Top(row.Thread) : nodes[place - 1],
                NodeSubject.Frame(s_methods[row.Method]));
            assembler.Add(node, row.Self, 1);
            nodes.Add(node);
        }

        foreach (var row in around)
        {
            assembler.Add(assembler.Child(Top(row.Thread), NodeSubject.Of(s_rows[row.Kind])), new() { Time = row.Time },
                0);
        }

        return new CallTree("All threads", assembler.Build(), KnownMeasures.None);

        int Top(int thread) => !hasThreads ? TreeAssembler.Root
            : assembler.Child(TreeAssembler.Root,
                thread == 0
                ? NodeSubject.Of(CallNodeKind.Waiting) : NodeSubject.Of(CallNodeKind.Thread, $"Thread {thread}"));
    }
}
