using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// Builds a <see cref="CallTree"/> from threads of a capture. Equal call paths become one node, whichever thread they were on and however
/// often a method is listed: two methods are the same if kind, name, type, file, line and assembly are.
/// </summary>
internal sealed class CallTreeBuilder
{
    private const int NoParent = -1;

    private readonly ImmutableArray<ProfiledMethod> _methods;
    private readonly int[] _firstEqualMethod;
    private readonly Dictionary<long, int> _nodes = [];
    private readonly List<int> _parents = [];
    private readonly List<int> _methodOfNode = [];
    private readonly List<long> _self = [];
    private readonly List<long> _wait = [];
    private readonly List<long> _samples = [];
    private readonly List<long> _cpu = [];
    private NodeCounts[] _counts = [];
    private long _garbageCollection;
    private long _outside;
    private long _notCollected;
    private long _poolIdle;

    private CallTreeBuilder(ImmutableArray<ProfiledMethod> methods)
    {
        _methods = methods;
        _firstEqualMethod = new int[methods.Length];
        var firsts = new Dictionary<ProfiledMethod, int>();
        for (var i = 0; i < methods.Length; i++)
        {
            firsts.TryAdd(methods[i], i);
            _firstEqualMethod[i] = firsts[methods[i]];
        }
    }

    /// <summary>All threads of the capture in one tree, with the waits of async methods: those belong to no thread.</summary>
    internal static CallTree Merged(Capture capture) => Of("All threads", capture.Threads, capture.Waits, capture.Methods);

    /// <summary>One thread's tree.</summary>
    internal static CallTree Single(Capture capture, ThreadCapture thread) => Of(thread.Name, [thread], [], capture.Methods);

    private static CallTree Of(
        string name, ImmutableArray<ThreadCapture> threads, ImmutableArray<WaitingPath> waits, ImmutableArray<ProfiledMethod> methods)
    {
        var builder = new CallTreeBuilder(methods);
        foreach (var thread in threads)
        {
            builder.Add(thread);
        }

        builder.Add(waits);

        return new CallTree(name, builder.Build());
    }

    private void Add(ThreadCapture thread)
    {
        var nodeOfPath = new int[thread.Paths.Length];
        for (var i = 0; i < thread.Paths.Length; i++)
        {
            var path = thread.Paths[i];
            var parent = path.Parent < 0 ? NoParent : nodeOfPath[path.Parent];
            var node = nodeOfPath[i] = NodeOf(parent, _firstEqualMethod[path.Method]);
            _self[node] += path.Self;
            _samples[node] += path.SampleCount;
            _cpu[node] += path.Cpu ?? 0;
            _counts[node] += NodeCounts.Of(path);
        }

        if (thread.IsThreadPool)
        {
            _poolIdle += thread.GarbageCollection + thread.Outside + thread.NotCollected;
            return;
        }

        _garbageCollection += thread.GarbageCollection;
        _outside += thread.Outside;
        _notCollected += thread.NotCollected;
    }

    private void Add(ImmutableArray<WaitingPath> waits)
    {
        var nodeOfPath = new int[waits.Length];
        for (var i = 0; i < waits.Length; i++)
        {
            var path = waits[i];
            var node = nodeOfPath[i] = NodeOf(path.Parent < 0 ? NoParent : nodeOfPath[path.Parent], _firstEqualMethod[path.Method]);
            _wait[node] += path.Wait;
        }
    }

    private int NodeOf(int parent, int method)
    {
        var key = ((long)parent << 32) | (uint)method;
        if (!_nodes.TryGetValue(key, out var node))
        {
            node = _parents.Count;
            _nodes.Add(key, node);
            _parents.Add(parent);
            _methodOfNode.Add(method);
            _self.Add(0);
            _wait.Add(0);
            _samples.Add(0);
            _cpu.Add(0);
            if (_counts.Length < _parents.Count)
            {
                // An array, as a list of another value type would be code of its own in a NativeAOT program.
                Array.Resize(ref _counts, Math.Max(64, _counts.Length * 2));
            }
        }

        return node;
    }

    /// <summary>A parent is always numbered before its children, so going backwards every node meets its children complete.</summary>
    private CallNode Build()
    {
        var children = new List<CallNode>?[_parents.Count];
        var outermost = new List<CallNode>();
        for (var i = _parents.Count - 1; i >= 0; i--)
        {
            children[i]?.Reverse();
            var node = new CallNode(
                CallNodeKind.Frame, _methods[_methodOfNode[i]], _self[i], _wait[i], _samples[i], [.. children[i] ?? []], cpu: _cpu[i], counts: _counts[i]);
            (_parents[i] == NoParent ? outermost : children[_parents[i]] ??= []).Add(node);
        }

        outermost.Reverse();
        AddRow(outermost, CallNodeKind.GarbageCollection, _garbageCollection);
        AddRow(outermost, CallNodeKind.Outside, _outside);
        AddRow(outermost, CallNodeKind.NotCollected, _notCollected);
        AddRow(outermost, CallNodeKind.PoolIdle, _poolIdle);
        return new CallNode(CallNodeKind.Root, null, 0, 0, 0, [.. outermost]);
    }

    private static void AddRow(List<CallNode> rows, CallNodeKind kind, long time)
    {
        if (time > 0)
        {
            rows.Add(new CallNode(kind, null, time, 0, 0, []));
        }
    }
}
