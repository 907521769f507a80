using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// Builds a <see cref="CallTree"/> from threads of a capture. Equal call paths become one node, whichever thread they were on and however
/// often a method is listed.
/// </summary>
internal sealed class CallTreeBuilder
{
    private const string AllThreads = "All threads";

    private readonly TreeAssembler _assembler = new();
    private readonly NodeSubject[] _frames;
    private KnownMeasures _known = KnownMeasures.Cpu | KnownMeasures.Calls | KnownMeasures.Allocated | KnownMeasures.Paused;
    private bool _hasPaths;

    private CallTreeBuilder(ImmutableArray<ProfiledMethod> methods)
    {
        _frames = new NodeSubject[methods.Length];
        for (var i = 0; i < methods.Length; i++)
        {
            _frames[i] = NodeSubject.Frame(methods[i]);
        }
    }

    /// <summary>All threads of the capture in one tree, with the waits of async methods: those belong to no thread.</summary>
    internal static CallTree Merged(Capture capture)
    {
        var builder = new CallTreeBuilder(capture.Methods);
        foreach (var thread in capture.Threads)
        {
            builder.Add(TreeAssembler.Root, thread);
        }

        builder.Add(TreeAssembler.Root, capture.Waits);
        return builder.Build(AllThreads);
    }

    /// <summary>A tree whose outermost nodes are the threads, those of one name together, and beside them what waited and how long those of the pool were idle.</summary>
    internal static CallTree ByThread(Capture capture)
    {
        var builder = new CallTreeBuilder(capture.Methods);
        foreach (var thread in capture.Threads)
        {
            builder.Add(builder._assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.Thread, thread.Name)), thread);
        }

        if (!capture.Waits.IsEmpty)
        {
            builder.Add(builder._assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.Waiting)), capture.Waits);
        }

        return builder.Build(AllThreads);
    }

    /// <summary>One thread's tree.</summary>
    internal static CallTree Single(Capture capture, ThreadCapture thread)
    {
        var builder = new CallTreeBuilder(capture.Methods);
        builder.Add(TreeAssembler.Root, thread);
        return builder.Build(thread.Name);
    }

    private CallTree Build(string name) => new(name, _assembler.Build(), _hasPaths ? _known : KnownMeasures.None);

    private void Add(int top, ThreadCapture thread)
    {
        var nodeOfPath = new int[thread.Paths.Length];
        for (var i = 0; i < thread.Paths.Length; i++)
        {
            var path = thread.Paths[i];
            var node = nodeOfPath[i] = _assembler.Child(path.Parent < 0 ? top : nodeOfPath[path.Parent], _frames[path.Method]);
            _assembler.Add(node, MeasuresOf(path), 1);
            _hasPaths = true;
        }

        AddRow(top, thread.IsThreadPool, CallNodeKind.GarbageCollection, thread.GarbageCollection);
        AddRow(top, thread.IsThreadPool, CallNodeKind.Outside, thread.Outside);
        AddRow(top, thread.IsThreadPool, CallNodeKind.Unattributed, thread.Unattributed);
    }

    private Measures MeasuresOf(CallPath path)
    {
        return new()
        {
            Time = path.Self,
            Samples = path.SampleCount,
            Cpu = Known(path.Cpu, KnownMeasures.Cpu),
            Calls = Known(path.Calls, KnownMeasures.Calls),
            Allocated = Known(path.Allocated, KnownMeasures.Allocated),
            Paused = Known(path.GarbageCollection, KnownMeasures.Paused),
        };
    }

    /// <summary>What one path does not tell, the tree does not.</summary>
    private long Known(long? measure, KnownMeasures which)
    {
        _known &= measure is null ? ~which : _known;
        return measure ?? 0;
    }

    private void Add(int top, ImmutableArray<WaitingPath> waits)
    {
        var nodeOfPath = new int[waits.Length];
        for (var i = 0; i < waits.Length; i++)
        {
            var path = waits[i];
            var node = nodeOfPath[i] = _assembler.Child(path.Parent < 0 ? top : nodeOfPath[path.Parent], _frames[path.Method]);
            _assembler.Add(node, new() { Wait = path.Wait }, 1);
        }
    }

    private void AddRow(int top, bool isThreadPool, CallNodeKind kind, long time)
    {
        if (time > 0)
        {
            // Idle time stands beside the threads of the pool: with it they would be the longest of all.
            var row = isThreadPool
                ? _assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.PoolIdle))
                : _assembler.Child(top, NodeSubject.Of(kind));
            _assembler.Add(row, new() { Time = time }, 0);
        }
    }
}
