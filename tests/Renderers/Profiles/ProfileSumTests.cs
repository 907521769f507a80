using CsCheck;
using Weft.Renderers.Processors;
using Weft.Renderers.Profiles;

namespace Weft.Renderers.Tests.Profiles;

/// <summary>What a capture measured is in its profile, to the unit, and stands on the same stacks.</summary>
public sealed class ProfileSumTests
{
    [Fact]
    public void Each_column_of_paths_has_the_sum_of_the_capture_on_each_thread_and_on_all()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            foreach (var source in PathColumn.All)
            {
                var sums =
                    capture.Threads.Select(
                        thread =>
                            thread.Paths.Select((_, i) => source.Source.ValueOf(thread, i) ?? 0).Sum()
                                + (source.Column.Name == ProfileColumn.Time ? Around(thread) : 0)).ToArray();
                if (profile.Find(source.Column.Name) is { } column)
                {
                    Assert.Equal(sums, profile.Threads.Select(thread => thread.Rows.Sum(column)));
                    Assert.Equal(
                        sums.Sum() + (capture.WaitColumns.Of(source.Source) is { IsDefault: false } waiting
                            ? waiting.Sum() : 0),
                        profile.AllThreads.Sum(column));
                }
                else
                {
                    Assert.All(
                        capture.Threads,
                        thread => Assert.All(
                            thread.Paths.Select((_, i) => source.Source.ValueOf(thread, i)),
                            value => Assert.True(value is null || (value == 0 && source.Source.IsOpen))));
                }
            }

            var waits = capture.Waits.Sum(static path => path.Wait);
            Assert.Equal(waits, profile.Find(ProfileColumn.Wait) is { } wait ? profile.Waits.Sum(wait) : 0);
            Assert.Equal(waits, profile.Find(ProfileColumn.Wait) is { } all ? profile.AllThreads.Sum(all) : 0);
        });
    }

    [Fact]
    public void Time_is_all_that_the_tree_of_a_report_has_and_what_counts_is_its_headline()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var (profile, tree) = (Profile.From(capture), CallTreeBuilder.Merged(capture));
            var column = profile.Find(ProfileColumn.Time)!.Value;
            long counted = 0;
            for (var row = 0; row < profile.AllThreads.Stacks.Length; row++)
            {
                counted += profile.Counts(profile.AllThreads.Stacks[row]) && profile.AllThreads.Has(column)
                    ? profile.AllThreads[column][row] : 0;
            }

            Assert.Equal(tree.Root.Total.Time, profile.AllThreads.Sum(column));
            Assert.Equal(tree.Headline, counted);
        });
    }

    [Fact]
    public void Each_path_stands_on_the_stack_of_its_methods()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            var column = profile.Find(ProfileColumn.Time)!.Value;
            for (var i = 0; i < capture.Threads.Length; i++)
            {
                Assert.Equal(Expected(capture, i), Actual(profile, profile.Threads[i].Rows, column));
            }
        });
    }

    [Fact]
    public void Tables_hold_everything_once_and_callers_first()
    {
        RandomCaptures.Any.Sample(static capture =>
        {
            var profile = Profile.From(capture);
            AssertOnce(Enumerable.Range(0, profile.Strings.Count).Select(i => profile.Strings[new StringHandle(i)]));
            AssertOnce(Enumerable.Range(0, profile.Frames.Count).Select(i => profile.Frames[new FrameHandle(i)]));
            var stacks = Enumerable.Range(0, profile.Stacks.Count).Select(static i => new StackHandle(i)).ToList();
            AssertOnce(stacks.Select(stack => (profile.Stacks.CallerOf(stack), profile.Stacks.FrameOf(stack))));
            Assert.All(stacks, stack => Assert.True(profile.Stacks.CallerOf(stack).Index < stack.Index));
            Assert.All(stacks,
                stack => Assert.Equal(profile.Stacks.LevelsOf(stack) - 1,
                    profile.Stacks.LevelsOf(profile.Stacks.CallerOf(stack))));
            Assert.All(profile.Threads, static thread => AssertOnce(thread.Rows.Stacks));
            AssertOnce(profile.AllThreads.Stacks);
            Assert.Equal("", profile.Strings[default]);
        });
    }

    private static long Around(ThreadCapture thread) => thread.GarbageCollection + thread.Outside + thread.Unattributed;

    private static void AssertOnce<T>(IEnumerable<T> items) => Assert.Equal(items.Distinct(), items);

    /// <summary>Time by stack, the stacks as text.</summary>
    private static SortedDictionary<string, long> Expected(Capture capture, int index)
    {
        var (thread, idle) = (capture.Threads[index], IdleTime.Of(capture, []));
        var (times, texts) = (new SortedDictionary<string, long>(StringComparer.Ordinal),
            new string[thread.Paths.Length]);
        for (var i = 0; i < texts.Length; i++)
        {
            var path = thread.Paths[i];
            texts[i] = (path.Parent < 0 ? "" : texts[path.Parent] + ">")
                + (capture.Methods[path.Method] with { IsIdle = false });
            Add(times, texts[i], path.Self - idle.Of(index, i, out _).Time);
            Add(times, "[idle]", idle.Of(index, i, out _).Time);
        }

        Add(times, thread.IsThreadPool ? "[idle]" : "[gc]", thread.GarbageCollection);
        Add(times, thread.IsThreadPool ? "[idle]" : "[outside]", thread.Outside - idle.OfOutside(index));
        Add(times, "[idle]", idle.OfOutside(index));
        Add(times, thread.IsThreadPool ? "[idle]" : "[unattributed]", thread.Unattributed);
        return times;
    }

    private static SortedDictionary<string, long> Actual(Profile profile, ProfileRows rows, ColumnHandle column)
    {
        var times = new SortedDictionary<string, long>(StringComparer.Ordinal);
        for (var row = 0; row < rows.Stacks.Length; row++)
        {
            Add(times,
                string.Join('>', new WholeStacks(profile).InnermostFirst(rows.Stacks[row]).Reverse().Select(Text)),
                rows.Has(column) ? rows[column][row] : 0);
        }

        return times;

        string Text(FrameHandle handle)
        {
            var frame = profile.Frames[handle];
            return !frame.IsCode ? profile.Strings[frame.Name] : new ProfiledMethod(
                Enum.Parse<FrameKind>(frame.Kind.ToString()),
                profile.Strings[frame.Name],
                profile.Strings[frame.Type],
                profile.Strings[frame.File],
                frame.Line,
                profile.Strings[frame.Assembly])
            {
                Group = profile.Strings[frame.Group],
            }.ToString();
        }
    }

    private static void Add(SortedDictionary<string, long> times, string stack, long time)
    {
        if (time > 0)
        {
            times[stack] = times.GetValueOrDefault(stack) + time;
        }
    }
}
