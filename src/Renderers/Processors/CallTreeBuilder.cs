using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>
/// Builds a <see cref="CallTree"/> from threads of a capture. Equal call paths become
/// one node, whichever thread they were on and however often a method is listed.
/// </summary>
internal sealed class CallTreeBuilder
{
    private const string AllThreads = "All threads";

    private readonly TreeAssembler _assembler = new();
    private readonly Capture _capture;
    private readonly IdleTime _idle;
    private readonly NodeSubject[] _frames;
    private KnownMeasures _known = KnownMeasures.Cpu | KnownMeasures.Calls | KnownMeasures.Allocated
        | KnownMeasures.Paused;
    private bool _hasPaths;

    private CallTreeBuilder(Capture capture, IdleTime? idle)
    {
        (_capture, _idle) = (capture, idle ?? IdleTime.Of(capture, []));
        var methods = capture.Methods;
        _frames = new NodeSubject[methods.Length];
        for (var i = 0; i < methods.Length; i++)
        {
            _frames[i] = NodeSubject.Frame(methods[i]);
        }
    }

    /// <summary>All threads of the capture in one tree, with the waits of async
    /// methods: those belong to no thread.</summary>
    /// <param name="capture">The recording.</param>
    /// <param name="idle">The idle part of its time; null for the part that needs no settings.</param>
    internal static CallTree Merged(Capture capture, IdleTime? idle = null)
    {
        var builder = new CallTreeBuilder(capture, idle);
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            builder.AddThread(TreeAssembler.Root, i);
        }

        builder.AddWaits(TreeAssembler.Root);
        return builder.Build(AllThreads);
    }

    /// <summary>A tree whose outermost nodes are the threads, those of one name
    /// together, and beside them what waited and what was idle.</summary>
    /// <inheritdoc cref="Merged"/>
    internal static CallTree ByThread(Capture capture, IdleTime? idle = null)
    {
        var builder = new CallTreeBuilder(capture, idle);
        for (var i = 0; i < capture.Threads.Length; i++)
        {
            builder.AddThread(
                builder._assembler.Child(TreeAssembler.Root,
                    NodeSubject.Of(CallNodeKind.Thread, capture.Threads[i].Name)), i);
        }

        if (!capture.Waits.IsEmpty)
        {
            builder.AddWaits(builder._assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.Waiting)));
        }

        return builder.Build(AllThreads);
    }

    /// <summary>One thread's tree.</summary>
    /// <inheritdoc cref="Merged"/>
    internal static CallTree Single(Capture capture, int thread, IdleTime? idle = null)
    {
        var builder = new CallTreeBuilder(capture, idle);
        builder.AddThread(TreeAssembler.Root, thread);
        return builder.Build(capture.Threads[thread].Name);
    }

    private CallTree Build(string name) => new(name, _assembler.Build(), _hasPaths ? _known : KnownMeasures.None);

    private void AddThread(int top, int index)
    {
        var thread = _capture.Threads[index];
        var nodeOfPath = new int[thread.Paths.Length];
        for (var i = 0; i < thread.Paths.Length; i++)
        {
            var path = thread.Paths[i];
            var node =
                nodeOfPath[i] = _assembler.Child(path.Parent < 0 ? top : nodeOfPath[path.Parent], _frames[path.Method]);
            var idle = _idle.Of(index, i, out var kind);
            _assembler.Add(node, MeasuresOf(path, OpenMeasures.Of(thread.Columns, i)) - idle, 1);
            AddIdle(NodeSubject.Idle(kind, _capture.Methods[path.Method]), idle);
            _hasPaths = true;
        }

        var outside = _idle.OfOutside(index);
        AddIdle(NodeSubject.Of(CallNodeKind.Resident, thread.Name), new() { Time = outside });
        AddRow(top, thread.IsThreadPool, CallNodeKind.GarbageCollection, thread.GarbageCollection);
        AddRow(top, thread.IsThreadPool, CallNodeKind.Outside, thread.Outside - outside);
        AddRow(top, thread.IsThreadPool, CallNodeKind.Unattributed, thread.Unattributed);
    }

    private Measures MeasuresOf(CallPath path, long[]? open)
    {
        return new()
        {
            Time = path.Self,
            Samples = path.SampleCount,
            Cpu = Known(path.Cpu, KnownMeasures.Cpu),
            Calls = Known(path.Calls, KnownMeasures.Calls),
            Allocated = Known(path.Allocated, KnownMeasures.Allocated),
            Paused = Known(path.GarbageCollection, KnownMeasures.Paused),
            Open = open,
        };
    }

    /// <summary>A measure that one path lacks is missing in the whole tree.</summary>
    private long Known(long? measure, KnownMeasures which)
    {
        _known &= measure is null ? ~which : _known;
        return measure ?? 0;
    }

    private void AddWaits(int top)
    {
        var waits = _capture.Waits;
        var nodeOfPath = new int[waits.Length];
        for (var i = 0; i < waits.Length; i++)
        {
            var path = waits[i];
            var node =
                nodeOfPath[i] = _assembler.Child(path.Parent < 0 ? top : nodeOfPath[path.Parent], _frames[path.Method]);
            var idle = _idle.OfWait(i, out var kind);
            _assembler.Add(
                node, new() { Wait = path.Wait - idle, Open = OpenMeasures.Of(_capture.WaitColumns, i) }, 1);
            AddIdle(NodeSubject.Idle(kind, _capture.Methods[path.Method]), new() { Wait = idle });
        }
    }

    private void AddRow(int top, bool isThreadPool, CallNodeKind kind, long time)
    {
        if (time > 0 && isThreadPool && _idle.IsLeftOut)
        {
            AddIdle(NodeSubject.Of(CallNodeKind.PoolIdle), new() { Time = time });
        }
        else if (time > 0)
        {
            _assembler.Add(_assembler.Child(top, NodeSubject.Of(kind)), new() { Time = time }, 0);
        }
    }

    /// <summary>Stands beside the threads: with it, one of them that did nothing would be the longest of all.</summary>
    private void AddIdle(NodeSubject subject, in Measures idle)
    {
        if (!idle.IsZero)
        {
            var row = _assembler.Child(TreeAssembler.Root, NodeSubject.Of(CallNodeKind.Idle));
            _assembler.Add(_assembler.Child(row, subject), idle, 0);
        }
    }
}
