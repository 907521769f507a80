using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Weft.Tests.Timelines;

/// <summary>What a recorder of the program's own is told, and that it cannot do harm.</summary>
[Collection(nameof(WholeProcess))]
public sealed class OwnRecorderTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void It_is_told_every_commit_of_a_thread_and_the_capture_has_the_call_tree()
    {
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(() =>
            {
                _clock.Pause(1);
                _clock.PassAndTick(2);
            });
        });
        _clock.PassAndTick(1);
        Woven.C(() => _clock.PassAndTick(1));
        Capture capture = session.Stop();
        Assert.Equal(
            ["A 0-1 gc 0 weight 1", "A/B 1-4 gc 1 weight 2", "- 4-5 gc 0 weight 1", "C 5-6 gc 0 weight 1", "end"],
            notes.OfThisThread);
        Assert.Equal(["A 1", "A/B 2", "C 1", "outside 1", "[gc] 1"], CaptureText.OfThisThread(capture));
        Assert.Equal(("notes", null), (capture.Header.Recorder, capture.Timeline));
        Assert.Equal(0, capture.RecorderFailures);
    }

    [Fact]
    public void The_stop_tells_what_a_blocked_thread_has_not()
    {
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        using BlockedThread thread = new(block => Woven.A(() =>
        {
            _clock.PassAndTick(1);
            Woven.B(block);
        }));
        _clock.PassAndTick(3);
        int id = thread.Of(session.Snapshot()).Id;
        Assert.Equal(["A 0-1 gc 0 weight 1"], notes.Of(id));
        session.Stop();
        Assert.Equal(["A 0-1 gc 0 weight 1", "A/B 1-4 gc 0 weight 3", "end"], notes.Of(id));
        thread.GoOn();
        Assert.Equal(3, notes.Of(id).Length);
    }

    [Fact]
    public void A_thread_that_ran_no_probe_in_the_session_is_told_of_by_the_stop()
    {
        using BlockedThread thread = new(block => Woven.A(block));
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        _clock.PassAndTick(3);
        session.Snapshot();
        int id = thread.Of(session.Stop()).Id;
        Assert.Equal(["A 0-3 gc 0 weight 3", "end"], notes.Of(id));
        Assert.Equal(1, notes.Created);
    }

    [Fact]
    public void Threads_that_end_are_ended_once_and_those_of_long_ago_not_forgotten()
    {
        const int Ended = 300;
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        for (int i = 0; i < Ended; i++)
        {
            Threads.Run(() => Woven.A(() => _clock.PassAndTick(1)));
        }

        session.Snapshot();
        session.Snapshot();
        Assert.Equal(Ended, notes.Ended);
        session.Stop();
        Assert.Equal((Ended, Ended), (notes.Created, notes.Ended));
    }

    [Fact]
    public void Paths_are_the_same_on_all_threads_and_under_async_callers()
    {
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        SuspendableFrame frame = default;
        Threads.Run(() => Woven.A(() => Woven.B(() =>
        {
            _clock.PassAndTick(1);
            frame = WovenFrames.Outer();
            _clock.PassAndTick(1);
            frame.Suspend();
        })));
        Threads.Run(() =>
        {
            frame.Resume();
            _clock.PassAndTick(1);
            frame.Dispose();
        });
        session.Stop();
        PathId[] paths = [
            .. notes.All.Select(static commit => commit.Path).Where(static path => path.Method?.Name == "Outer")];
        Assert.Equal(2, paths.Length);
        Assert.True(
            paths[0] == paths[1] && paths[0].Equals((object)paths[1])
                && paths[0].GetHashCode() == paths[1].GetHashCode());
        Assert.True(paths[0] != paths[0].Caller);
        Assert.Equal("Weft.Tests.Woven.A > Weft.Tests.Woven.B > Weft.Tests.WovenFrames.Outer", paths[0].ToString());
        Assert.Equal("Weft.Tests.Woven.A", paths[0].Caller.Caller.ToString());
        Assert.True(paths[0].Caller.Caller.Caller.IsNone);
        Assert.Equal((PathId.None, null, "[outside]"),
            (PathId.None.Caller, PathId.None.Method, PathId.None.ToString()));
    }

    [Fact]
    public void A_deep_recursion_has_a_path()
    {
        const int Depth = 5_000;
        var notes = new Notes();
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = notes });
        using (BlockedThread thread = new(block => Woven.Recurse(Depth, block)))
        {
            _clock.PassAndTick(1);
            session.Stop();
        }

        int depth = 0;
        for (PathId path = Assert.Single(notes.All).Path; !path.IsNone; path = path.Caller)
        {
            depth++;
        }

        Assert.Equal(Depth, depth);
    }

    [Fact]
    public void What_it_throws_is_counted_and_never_reaches_the_program()
    {
        var throwing = new Throwing(atCreation: false);
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = throwing });
        Woven.A(() => _clock.PassAndTick(1));
        Woven.B(() => _clock.PassAndTick(1));
        Capture capture = session.Stop();
        Assert.Equal(["A 1", "B 1"], CaptureText.OfThisThread(capture));

        // Two commits, and the end.
        Assert.Equal(3, capture.RecorderFailures);
    }

    [Fact]
    public void One_that_cannot_be_made_is_asked_for_once_and_each_commit_counted()
    {
        var throwing = new Throwing(atCreation: true);
        using Session session = Profiler.Start(new ProfilerOptions { Recorder = throwing });
        Woven.A(() => _clock.PassAndTick(1));
        Woven.B(() => _clock.PassAndTick(1));
        Assert.Equal(2, session.Stop().RecorderFailures);
        Assert.Equal(1, throwing.Created);
    }

    [Fact]
    public void It_may_call_woven_methods_and_take_captures()
    {
        Session? session = null;
        int called = 0;
        var calling = new Calling(() => Woven.A(() =>
        {
            Woven.D();
            session!.Snapshot();
            called++;
        }));
        using (session = Profiler.Start(new ProfilerOptions { Recorder = calling }))
        {
            Woven.B(() => _clock.PassAndTick(1));
            Assert.Equal(["B 1"], CaptureText.OfThisThread(session.Stop()));
            Assert.Equal(1, called);
        }
    }

    [Fact]
    public void One_instance_may_serve_several_sessions()
    {
        var notes = new Notes();
        using Session outer = Profiler.Start(new ProfilerOptions { Recorder = notes });
        using Session inner = Profiler.Start(new ProfilerOptions { Recorder = notes });
        Woven.A(() => _clock.PassAndTick(1));
        inner.Stop();
        Woven.A(() => _clock.PassAndTick(1));
        outer.Stop();
        Assert.Equal((3, 2, 2), (notes.All.Length, notes.Created, notes.Ended));
    }

    [Fact]
    public void The_one_in_the_documentation_is_this_one_and_finds_the_longest_stalls()
    {
        string folder = Path.GetDirectoryName(ThisFile())!;
        string code = File.ReadAllText(Path.Combine(folder, "LongestStalls.cs"));

        // The tests have the namespace for all files.
        Assert.Contains($"```csharp\nusing Weft.Recording;\n\n{code}```",
            File.ReadAllText(Path.Combine(folder, "../../../docs/recorders.md")), StringComparison.Ordinal);
        Assert.InRange(code.Split('\n').Count(static line => line.Length > 0), 10, 30);

        var stalls = new LongestStalls();
        using (Profiler.Start(new ProfilerOptions { Recorder = stalls }))
        {
            for (int i = 1; i <= 12; i++)
            {
                Stall(i);
            }

            Threads.Run(() => Woven.C(() => _clock.PassAndTick(20)));
        }

        Assert.Equal(
            ["Weft.Tests.Woven.C 20 at 89", "Weft.Tests.Woven.B > Weft.Tests.Woven.D 12 at 77",
                "Weft.Tests.Woven.A 11 at 65"],
            stalls.Longest.Take(3)
            .Select(static stall =>
                $"{stall.Path} {stall.Duration / ManualClock.Millisecond} at {stall.Start / ManualClock.Millisecond}"));
        Assert.Equal([20, 12, 11, 10, 9, 8, 7, 6, 5, 4],
            stalls.Longest.Select(static stall => stall.Duration / ManualClock.Millisecond));

        // Two ticks at one path, then one with no frame open.
        void Stall(int milliseconds)
        {
            Action stay = () =>
            {
                _clock.PassAndTick(milliseconds - 0.5);
                Probe.Current.Leave(Probe.Current.Enter(0, 0));
                _clock.PassAndTick(0.5);
            };
            if (milliseconds % 2 == 0)
            {
                Woven.B(() => Woven.InD(stay));
            }
            else
            {
                Woven.A(stay);
            }

            _clock.PassAndTick(milliseconds == 12 ? 0 : 1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void A_name_is_needed(string? name) => Assert.ThrowsAny<ArgumentException>(() => new Named(name!));

    private static string ThisFile([CallerFilePath] string path = "") => path;

    /// <summary>Writes down what it is told.</summary>
    private sealed class Notes() : Recorder("notes")
    {
        private readonly ConcurrentQueue<(int Thread, Charge? Charge)> _notes = [];
        private int _created;

        public int Created => _created;

        public int Ended => _notes.Count(static note => note.Charge is null);

        public Charge[] All =>
            [.. _notes.Where(static note => note.Charge is not null).Select(static note => note.Charge!.Value)];

        public string[] OfThisThread => Of(Environment.CurrentManagedThreadId);

        public string[] Of(int thread) =>
            [.. _notes.Where(note => note.Thread == thread)
                .Select(static note => note.Charge is { } charge ? Text(charge) : "end")];

        protected override ThreadRecorder CreateThreadRecorder(Thread thread)
        {
            Interlocked.Increment(ref _created);
            return new Part(this, thread.ManagedThreadId);
        }

        private static string Text(Charge charge)
        {
            const long Millisecond = ManualClock.Millisecond;
            string path = "-";
            for (PathId at = charge.Path; !at.IsNone; at = at.Caller)
            {
                path = path == "-" ? at.Method!.Name : $"{at.Method!.Name}/{path}";
            }

            return $"{path} {charge.Start / Millisecond}-{charge.End / Millisecond} gc "
                + $"{charge.GarbageCollection / Millisecond} weight {charge.Weight / Millisecond}";
        }

        private sealed class Part(Notes all, int thread) : ThreadRecorder
        {
            public override void Record(in Charge charge) => all._notes.Enqueue((thread, charge));

            public override void End() => all._notes.Enqueue((thread, null));
        }
    }

    private sealed class Throwing(bool atCreation) : Recorder("throwing")
    {
        public int Created { get; private set; }

        protected override ThreadRecorder CreateThreadRecorder(Thread thread)
        {
            Created++;
            return atCreation ? throw new InvalidOperationException("No recorder.") : new Part();
        }

        private sealed class Part : ThreadRecorder
        {
            public override void Record(in Charge charge) => throw new InvalidOperationException("No record.");

            public override void End() => throw new InvalidOperationException("No end.");
        }
    }

    private sealed class Calling(Action called) : Recorder("calling back")
    {
        protected override ThreadRecorder CreateThreadRecorder(Thread thread) => new Part(called);

        private sealed class Part(Action called) : ThreadRecorder
        {
            public override void Record(in Charge charge) => called();
        }
    }

    private sealed class Named(string name) : Recorder(name)
    {
        protected override ThreadRecorder CreateThreadRecorder(Thread thread) => throw new NotSupportedException();
    }
}
