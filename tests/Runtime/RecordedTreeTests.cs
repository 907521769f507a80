using CsCheck;

namespace Weft.Tests;

/// <summary>The call tree against the plainest model there is: a dictionary
/// from the spelled-out path to its time.</summary>
public sealed class RecordedTreeTests
{
    private static readonly Gen<(int[] Frames, long Time)[]> s_commits =
        Gen.Select(Gen.Int[0, 3].Array[1, 8], Gen.Long[1, 1000]).Array[0, 300];

    [Fact]
    public void It_keeps_the_time_and_count_of_every_path()
    {
        s_commits.Sample(commits => Assert.Equal(Model(commits), Paths(Record(commits))));
    }

    [Fact]
    public void Adding_one_tree_to_another_adds_time_and_counts()
    {
        Gen.Select(s_commits, s_commits).Sample((first, second) =>
        {
            RecordedTree tree = Record(first);
            tree.Add(Record(second));
            Assert.Equal(Model([.. first, .. second]), Paths(tree));
        });
    }

    [Fact]
    public void A_copy_is_independent()
    {
        Gen.Select(s_commits, s_commits).Sample((first, second) =>
        {
            RecordedTree tree = Record(first);
            RecordedTree copy = tree.Copy();
            foreach ((int[] frames, long time) in second)
            {
                copy.Record(Slots(frames), time);
            }

            Assert.Equal(Model(first), Paths(tree));
            Assert.Equal(Model([.. first, .. second]), Paths(copy));
        });
    }

    [Fact]
    public void Parents_come_before_their_children()
    {
        s_commits.Sample(commits => Assert.All(
            Nodes(Record(commits)).Select(static (node, index) => (Parent: node.Parent.Value, index)),
            static node => Assert.True(node.Parent < node.index)));
    }

    [Fact]
    public void A_negative_frame_stands_for_itself_with_all_its_callers_and_nothing_below_it_counts()
    {
        // What a commit would spell out, with the outermost frames of some of its suffixes made a number.
        Gen<(int[] Below, int[] Path, int[] Above, long Time)> commit =
            Gen.Select(Gen.Int[-40, 3].Array[0, 3], Gen.Int[0, 3].Array[1, 5], Gen.Int[0, 3].Array[0, 3],
                Gen.Long[1, 1000]);
        commit.Array[0, 200].Sample(commits => Assert.Equal(
            Model([.. commits.Select(static commit => ((int[])[.. commit.Path, .. commit.Above], commit.Time))]),
            Paths(Record(
                [.. commits.Select(
                    static commit =>
                        ((int[])[.. commit.Below.Select(Below), ~PathOf(commit.Path).Value, .. commit.Above],
                            commit.Time))]))));

        static int Below(int frame) => frame >= 0 ? frame : ~PathOf([-frame, 3, -frame]).Value;
    }

    private static PathNumber PathOf(int[] frames) =>
        frames.Aggregate(PathNumber.None, static (path, frame) => CallPaths.Intern(path, new FrameId(frame)));

    private static Slot[] Slots(int[] slots) => Array.ConvertAll(slots, static slot => new Slot(slot));

    private static RecordedTree Record((int[] Frames, long Time)[] commits)
    {
        var tree = new RecordedTree();
        foreach ((int[] frames, long time) in commits)
        {
            tree.Record(Slots(frames), time);
        }

        return tree;
    }

    private static SortedDictionary<string, (long, long)> Model((int[] Frames, long Time)[] commits)
    {
        var model = new SortedDictionary<string, (long Self, long Count)>(StringComparer.Ordinal);
        foreach ((int[] frames, long time) in commits)
        {
            string path = string.Join('/', frames);
            (long self, long count) = model.GetValueOrDefault(path);
            model[path] = (self + time, count + 1);
        }

        return model;
    }

    private static SortedDictionary<string, (long, long)> Paths(RecordedTree tree)
    {
        RecordedTree.Node[] nodes = Nodes(tree);
        var names = new string[nodes.Length];
        var result = new SortedDictionary<string, (long, long)>(StringComparer.Ordinal);
        for (int i = 0; i < nodes.Length; i++)
        {
            names[i] = nodes[i].Parent.IsNone
                ? $"{nodes[i].Frame.Value}" : $"{names[nodes[i].Parent.Value]}/{nodes[i].Frame.Value}";
            if (nodes[i].SampleCount > 0)
            {
                result.Add(names[i], (nodes[i].Weight, nodes[i].SampleCount));
            }
        }

        return result;
    }

    private static RecordedTree.Node[] Nodes(RecordedTree tree) =>
        [.. Enumerable.Range(0, tree.Count).Select(node => tree[new NodeIndex(node)])];
}
