using CsCheck;

namespace Weft.Tests;

/// <summary>Numbers of call paths against the plainest model there is, a
/// dictionary of spelled-out paths; and under many threads.</summary>
public sealed class CallPathTreeTests
{
    private static readonly FrameId s_others = new(99);

    [Fact]
    public void The_same_frames_have_the_same_number_and_others_another()
    {
        Gen.Int[0, 3].Array[1, 8].Array[0, 300].Sample(stacks =>
        {
            var tree = new CallPathTree(int.MaxValue, s_others);
            var numbers = new Dictionary<string, PathNumber>();
            var spellings = new Dictionary<PathNumber, string>();
            foreach (int[] stack in stacks)
            {
                PathNumber path = Intern(tree, stack);
                string spelling = string.Join('/', stack);
                Assert.Equal(path, numbers.TryAdd(spelling, path) ? path : numbers[spelling]);
                Assert.Equal(spelling, spellings.TryAdd(path, spelling) ? spelling : spellings[path]);
                Assert.Equal(spelling, Spell(tree, path));
            }
        });
    }

    [Fact]
    public void Too_many_paths_are_one_and_so_is_all_below_it()
    {
        var tree = new CallPathTree(1000, s_others);
        for (int frame = 0; frame < 5000; frame++)
        {
            PathNumber path = tree.Intern(PathNumber.None, new FrameId(frame));
            PathNumber below = tree.Intern(path, new FrameId(frame));
            Assert.Equal(frame < 499 ? $"{frame}/{frame}" : frame == 499 ? "499/99" : "99/99",
                $"{Spell(tree, path)}/{tree.Table.FrameOf(below).Value}");
        }

        Assert.Equal(1000, tree.Table.Count);
        Assert.True(tree.Table.IsLimit(PathNumber.Others));
        Assert.Equal("498/498", Spell(tree, Intern(tree, [498, 498])));
    }

    [Fact]
    public void A_path_that_is_too_deep_ends_at_the_deepest_frame_kept()
    {
        var tree = new CallPathTree(int.MaxValue, s_others);
        PathNumber path = PathNumber.None;
        for (int depth = 1; depth <= ThreadStack.MaxDepth; depth++)
        {
            Assert.False(!path.IsNone && tree.Table.IsLimit(path));
            path = tree.Intern(path, new FrameId(1));
        }

        Assert.True(tree.Table.IsLimit(path));
        Assert.Equal(path, tree.Intern(path, new FrameId(1)));
        Assert.Equal(ThreadStack.MaxDepth + 1, tree.Table.Count);
    }

    [Fact]
    public void Threads_that_add_at_the_same_time_agree_and_read_only_what_is_whole()
    {
        const int Fanout = 40;
        var tree = new CallPathTree(int.MaxValue, s_others);
        var numbers = new PathNumber[4][];
        using var start = new Barrier(numbers.Length);
        Thread[] threads = [.. Enumerable.Range(0, numbers.Length).Select(thread => new Thread(() =>
        {
            start.SignalAndWait();
            var paths = new List<PathNumber>();
            for (int i = 0; i < Fanout * Fanout * Fanout; i++)
            {
                paths.Add(Intern(tree, [i % Fanout, i / Fanout % Fanout, i / Fanout / Fanout]));
            }

            numbers[thread] = [.. paths];
        }))];
        Array.ForEach(threads, static thread => thread.Start());
        Array.ForEach(threads, static thread => thread.Join());

        Assert.All(numbers, other => Assert.Equal(numbers[0], other));
        Assert.Equal(1 + Fanout + (Fanout * Fanout) + (Fanout * Fanout * Fanout), tree.Table.Count);
        Assert.Equal(numbers[0].Length, numbers[0].Distinct().Count());
        Assert.Equal("39/38/37", Spell(tree, Intern(tree, [39, 38, 37])));
    }

    private static PathNumber Intern(CallPathTree tree, int[] stack)
    {
        PathNumber path = PathNumber.None;
        foreach (int frame in stack)
        {
            path = tree.Intern(path, new FrameId(frame));
            Assert.Equal(frame, tree.Table.FrameOf(path).Value);
        }

        return path;
    }

    private static string Spell(CallPathTree tree, PathNumber path)
    {
        var frames = new Stack<int>();
        for (; !path.IsNone; path = tree.Table.ParentOf(path))
        {
            frames.Push(tree.Table.FrameOf(path).Value);
        }

        return string.Join('/', frames);
    }
}
