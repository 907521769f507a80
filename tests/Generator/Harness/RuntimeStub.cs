using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Generator.Tests.Harness;

/// <summary>Stands in for the runtime: the names that woven text uses, and a
/// log of every probe in the order in which they ran.</summary>
internal static class RuntimeStub
{
    private const string Source = """
        #nullable enable
        #pragma warning disable CS8777
        using System;
        using System.Collections.Generic;
        using System.Diagnostics;
        using System.Diagnostics.CodeAnalysis;
        using System.Runtime.CompilerServices;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        namespace Weft
        {
            [Conditional("WEFT"), AttributeUsage(AttributeTargets.All)] public sealed class ProfileAttribute : Attribute { public string? Group { get; set; } public bool Idle { get; set; } }
            [Conditional("WEFT"), AttributeUsage(AttributeTargets.All)] public sealed class NoProfileAttribute : Attribute { }
        }
        namespace Weft.Woven
        {
            public interface IExitReport { }
            public static class AutoStart
            {
                public static string? Program;
                public static void Begin(ReadOnlySpan<byte> program, Func<IExitReport> report) { Program = Encoding.UTF8.GetString(program); report(); }
            }
            public delegate ReadOnlySpan<byte> WovenTable();
            public static class WovenAssembly
            {
                public static string? Name; public static int Ids; public static string? Table;
                public static int Register(ReadOnlySpan<byte> name, int ids, WovenTable table, Type owner) { Name = Encoding.UTF8.GetString(name); Ids = ids; Table = Encoding.UTF8.GetString(table()); return 1000; }
                public static string? Source;
                public static void EmbedSource(int first, WovenTable source, Type owner) { if (first == 1000) Source = Encoding.UTF8.GetString(source()); }
            }
            public sealed class Probe
            {
                [ThreadStatic] private static Probe? t_current;
                public static readonly List<int> Entered = new();
                public static int StillOpen, Unbalanced;
                private int _depth;
                public static Probe? Attached => t_current;
                public static OpenFrame Open(Probe? stack, int assembly, int member) => new(Enter(stack, assembly, member));
                public static int Enter(Probe? stack, int assembly, int member)
                {
                    lock (Entered) { Entered.Add(assembly - 1000 + member); }
                    Interlocked.Increment(ref StillOpen);
                    return (stack ?? (t_current = new Probe()))._depth++;
                }
                public static void Leave(int depth) { Interlocked.Decrement(ref StillOpen); if (--t_current!._depth != depth) { Unbalanced++; } }
            }
            // Each thread's stack of open frames is kept, so that one which is opened twice, or closed on another thread or out of turn, is noticed.
            [StackTraceHidden] public struct SuspendableFrame : IDisposable
            {
                [ThreadStatic] private static Stack<object>? t_stack;
                private object? _name; private bool _isOpen;
                public static SuspendableFrame Enter(int assembly, int member)
                {
                    lock (Probe.Entered) { Probe.Entered.Add(assembly - 1000 + member); }
                    var frame = new SuspendableFrame { _name = new object() };
                    frame.Resume();
                    return frame;
                }
                public static SuspendableFrame EnterIterator(int assembly, int member) => Enter(assembly, member);
                public void Suspend() { if (_isOpen) { _isOpen = false; Close(_name!); } }
                public void Resume() { if (!_isOpen) { _isOpen = true; Open(_name!); } }
                public void Yield() => Suspend();
                public void ResumeAfterYield() { if (_isOpen) { Probe.Unbalanced++; } Resume(); }
                public void Dispose() => Suspend();
                public bool ResumeInFilter() { Resume(); return true; }
                public T Resume<T>(T result) where T : allows ref struct { Resume(); return result; }
                public T Yield<T>(T element) where T : allows ref struct { Suspend(); return element; }
                [return: NotNullIfNotNull(nameof(element))] public T? YieldAs<T>(T? element) where T : allows ref struct { Suspend(); return element; }
                public static T Suspend<T>([NotNull] T awaitable, scoped in SuspendableFrame frame) where T : allows ref struct { Unsafe.AsRef(in frame).Suspend(); return awaitable!; }
                public static ref T SuspendVariable<T>([NotNull] in T variable, scoped in SuspendableFrame frame) where T : allows ref struct { Unsafe.AsRef(in frame).Suspend(); return ref Unsafe.AsRef(in variable)!; }
                public static ref readonly T SuspendReadOnlyVariable<T>([NotNull] in T variable, scoped in SuspendableFrame frame) where T : allows ref struct { Unsafe.AsRef(in frame).Suspend(); return ref variable!; }
                [return: NotNullIfNotNull(nameof(task))] public static Task? Suspend([NotNull] Task? task, scoped in SuspendableFrame frame) { if (task is { IsCompleted: false }) { Unsafe.AsRef(in frame).Suspend(); } return task!; }
                [return: NotNullIfNotNull(nameof(task))] public static Task<T>? Suspend<T>([NotNull] Task<T>? task, scoped in SuspendableFrame frame) { if (task is { IsCompleted: false }) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ValueTask Suspend(ValueTask task, scoped in SuspendableFrame frame) { if (ValueTaskState.MayWait(task)) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ValueTask<T> Suspend<T>(ValueTask<T> task, scoped in SuspendableFrame frame) { if (ValueTaskState.MayWait(task)) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ConfiguredTaskAwaitable Suspend(ConfiguredTaskAwaitable task, scoped in SuspendableFrame frame) { if (!task.GetAwaiter().IsCompleted) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ConfiguredTaskAwaitable<T> Suspend<T>(ConfiguredTaskAwaitable<T> task, scoped in SuspendableFrame frame) { if (!task.GetAwaiter().IsCompleted) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ConfiguredValueTaskAwaitable Suspend(ConfiguredValueTaskAwaitable task, scoped in SuspendableFrame frame) { if (ValueTaskState.MayWait(task)) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static ConfiguredValueTaskAwaitable<T> Suspend<T>(ConfiguredValueTaskAwaitable<T> task, scoped in SuspendableFrame frame) { if (ValueTaskState.MayWait(task)) { Unsafe.AsRef(in frame).Suspend(); } return task; }
                public static AsyncConsumption<T> Consume<T>(IAsyncEnumerable<T> source, scoped in SuspendableFrame frame) where T : allows ref struct => new(source);
                public static ConfiguredAsyncConsumption<T> Consume<T>(ConfiguredCancelableAsyncEnumerable<T> source, scoped in SuspendableFrame frame) where T : allows ref struct => new(source);
                public ConfiguredValueTaskAwaitable DisposeOf<T>(T resource) where T : IAsyncDisposable? { Resume(); return Suspend((resource is null ? default : resource.DisposeAsync()).ConfigureAwait(true), in this); }
                public ConfiguredValueTaskAwaitable DisposeOf(ConfiguredAsyncDisposable resource) { Resume(); return Suspend(resource.DisposeAsync(), in this); }
                public ConfiguredValueTaskAwaitable DisposeOf<T>(ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource) where T : allows ref struct { Resume(); return Suspend(resource.DisposeAsync(), in this); }
                public AsyncDisposal<T> Disposing<T>(T resource) where T : IAsyncDisposable? => new(resource);
                public ConfiguredAsyncDisposal Disposing(ConfiguredAsyncDisposable resource) => new(resource);
                public ConfiguredAsyncDisposal<T> Disposing<T>(ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource) where T : allows ref struct => new(resource);
                internal static void Open(object name) { Interlocked.Increment(ref Probe.StillOpen); (t_stack ??= new()).Push(name); }
                internal static void Close(object name)
                {
                    Interlocked.Decrement(ref Probe.StillOpen);
                    if (t_stack is not { Count: > 0 } stack || stack.Pop() != name) { Interlocked.Increment(ref Probe.Unbalanced); }
                }
                internal static object? Innermost => t_stack is { Count: > 0 } stack ? stack.Peek() : null;
            }
            // As in the runtime: what is behind a value may be the program's.
            static class ValueTaskState
            {
                public static bool MayWait(ValueTask task) => Behind(ref task) is not (null or Task { IsCompleted: true });
                public static bool MayWait<T>(ValueTask<T> task) => Of<T>.Behind(ref task) is not (null or Task { IsCompleted: true });
                public static bool MayWait(ConfiguredValueTaskAwaitable task) => MayWait(Unsafe.As<ConfiguredValueTaskAwaitable, ValueTask>(ref task));
                public static bool MayWait<T>(ConfiguredValueTaskAwaitable<T> task) => MayWait(Unsafe.As<ConfiguredValueTaskAwaitable<T>, ValueTask<T>>(ref task));
                [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")] static extern ref object? Behind(ref ValueTask task);
                static class Of<T> { [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")] public static extern ref object? Behind(ref ValueTask<T> task); }
            }
            [StackTraceHidden] public readonly struct AsyncConsumption<T>(IAsyncEnumerable<T> source) where T : allows ref struct
            {
                public Enumerator GetAsyncEnumerator(CancellationToken token = default) => new(source.GetAsyncEnumerator(token));
                [StackTraceHidden] public readonly struct Enumerator(IAsyncEnumerator<T> inner)
                {
                    public T Current => inner.Current;
                    public Waiting<bool> MoveNextAsync() => new(inner.MoveNextAsync().ConfigureAwait(true));
                    public Waiting DisposeAsync() => new(inner.DisposeAsync().ConfigureAwait(true));
                }
            }
            [StackTraceHidden] public readonly struct ConfiguredAsyncConsumption<T>(ConfiguredCancelableAsyncEnumerable<T> source) where T : allows ref struct
            {
                public Enumerator GetAsyncEnumerator() => new(source.GetAsyncEnumerator());
                [StackTraceHidden] public readonly struct Enumerator(ConfiguredCancelableAsyncEnumerable<T>.Enumerator inner)
                {
                    public T Current => inner.Current;
                    public Waiting<bool> MoveNextAsync() => new(inner.MoveNextAsync());
                    public Waiting DisposeAsync() => new(inner.DisposeAsync());
                }
            }
            [StackTraceHidden] public readonly struct AsyncDisposal<T>(T resource) where T : IAsyncDisposable?
            {
                public Waiting DisposeAsync() => new((resource is null ? default : resource.DisposeAsync()).ConfigureAwait(true));
            }
            [StackTraceHidden] public readonly struct ConfiguredAsyncDisposal(ConfiguredAsyncDisposable resource)
            {
                public Waiting DisposeAsync() => new(resource.DisposeAsync());
            }
            [StackTraceHidden] public readonly struct ConfiguredAsyncDisposal<T>(ConfiguredCancelableAsyncEnumerable<T>.Enumerator resource) where T : allows ref struct
            {
                public Waiting DisposeAsync() => new(resource.DisposeAsync());
            }
            [StackTraceHidden] public readonly struct Waiting(ConfiguredValueTaskAwaitable task)
            {
                public Waiter GetAwaiter() => new(task.GetAwaiter(), SuspendableFrame.Innermost, !ValueTaskState.MayWait(task));
            }
            [StackTraceHidden] public readonly struct Waiting<T>(ConfiguredValueTaskAwaitable<T> task)
            {
                public Waiter<T> GetAwaiter() => new(task.GetAwaiter(), SuspendableFrame.Innermost, !ValueTaskState.MayWait(task));
            }
            [StackTraceHidden] public readonly struct Waiter(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter awaiter, object? frame, bool isCompleted) : ICriticalNotifyCompletion
            {
                readonly StrongBox<bool> _isClosed = new();
                public bool IsCompleted => isCompleted || awaiter.IsCompleted;
                public void GetResult() { if (_isClosed.Value) { SuspendableFrame.Open(frame!); } awaiter.GetResult(); }
                public void OnCompleted(Action action) => UnsafeOnCompleted(action);
                public void UnsafeOnCompleted(Action action) { if (frame is not null) { _isClosed.Value = true; SuspendableFrame.Close(frame); } awaiter.UnsafeOnCompleted(action); }
            }
            [StackTraceHidden] public readonly struct Waiter<T>(ConfiguredValueTaskAwaitable<T>.ConfiguredValueTaskAwaiter awaiter, object? frame, bool isCompleted) : ICriticalNotifyCompletion
            {
                readonly StrongBox<bool> _isClosed = new();
                public bool IsCompleted => isCompleted || awaiter.IsCompleted;
                public T GetResult() { if (_isClosed.Value) { SuspendableFrame.Open(frame!); } return awaiter.GetResult(); }
                public void OnCompleted(Action action) => UnsafeOnCompleted(action);
                public void UnsafeOnCompleted(Action action) { if (frame is not null) { _isClosed.Value = true; SuspendableFrame.Close(frame); } awaiter.UnsafeOnCompleted(action); }
            }
            public readonly struct OpenFrame(int depth) : IDisposable { public void Dispose() => Probe.Leave(depth); }
        }
        namespace Weft.Renderers
        {
            public abstract class Renderer { }
            public sealed class ConsoleRenderer : Renderer { public static ConsoleRenderer Default { get; } = new(); }
            public sealed class HtmlRenderer : Renderer { public static HtmlRenderer Default { get; } = new(); }
            public sealed class JsonRenderer : Renderer { public static JsonRenderer Default { get; } = new(); }
            public sealed class ExitReport : Woven.IExitReport { public ExitReport(params Renderer[] renderers) { } }
        }
        """;

    public static ImmutableArray<byte> Image { get; } = Compile();

    public static MetadataReference Reference { get; } = MetadataReference.CreateFromImage(Image);

    private static ImmutableArray<byte> Compile()
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create(
            "Weft",
            [CSharpSyntaxTree.ParseText(Source)],
            Net100.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(image);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return [.. image.ToArray()];
    }
}
