// frames: Tasks | ValueTasks | Configured | Custom | Pooled | Subclass | Completed | Void | ValueVoid | Qualified | Generic<T> | Builder | SpanLocal
using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Weft;

class Awaitable { public Waiter GetAwaiter() => new(); }
struct StructAwaitable { public Waiter GetAwaiter() => new(); }
class Waiter : INotifyCompletion { public bool IsCompleted => false; public int GetResult() => 42; public void OnCompleted(Action action) => ThreadPool.QueueUserWorkItem(_ => action()); }
static class Extensions { public static TaskAwaiter GetAwaiter(this TimeSpan time) => Task.Delay(time).GetAwaiter(); }
class OddTask : Task { public OddTask() : base(() => { }) => Start(); public new Waiter GetAwaiter() => new(); }
[AsyncMethodBuilder(typeof(JobBuilder))] class Job { public Task Inner = Task.CompletedTask; public TaskAwaiter GetAwaiter() => Inner.GetAwaiter(); }
class JobBuilder
{
    private AsyncTaskMethodBuilder _inner = AsyncTaskMethodBuilder.Create();
    public static JobBuilder Create() => new();
    public void Start<T>(ref T machine) where T : IAsyncStateMachine => _inner.Start(ref machine);
    public void SetStateMachine(IAsyncStateMachine machine) => _inner.SetStateMachine(machine);
    public void SetResult() => _inner.SetResult();
    public void SetException(Exception thrown) => _inner.SetException(thrown);
    public void AwaitOnCompleted<A, T>(ref A awaiter, ref T machine) where A : INotifyCompletion where T : IAsyncStateMachine => _inner.AwaitOnCompleted(ref awaiter, ref machine);
    public void AwaitUnsafeOnCompleted<A, T>(ref A awaiter, ref T machine) where A : ICriticalNotifyCompletion where T : IAsyncStateMachine => _inner.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
    public Job Task => new() { Inner = _inner.Task };
}
class Context : SynchronizationContext
{
    public int Posts;
    public override void Post(SendOrPostCallback action, object? state) { Posts++; ThreadPool.QueueUserWorkItem(_ => { SetSynchronizationContext(this); action(state); }); }
}

static class Program
{
    static void Main()
    {
        Console.WriteLine(Tasks().Result);
        Console.WriteLine(ValueTasks(new ValueTask<int>(3)).AsTask().Result);
        var context = new Context();
        Console.WriteLine(Posts(context, true) + " " + Posts(context, false));
        Console.WriteLine(Custom().Result + Pooled().AsTask().Result + Subclass().Result);
        Completed().Wait(); Void().Wait(); ValueVoid().AsTask().Wait(); Qualified().Wait();
        Console.WriteLine(Generic("g").Result);
        Builder().Inner.Wait(); Console.WriteLine(SpanLocal().Result);
    }

    // What is awaited completes when the method has been suspended, however long that took: a task that is complete by then is not posted.
    static int Posts(Context context, bool capture)
    {
        var (before, gate) = (context.Posts, new TaskCompletionSource());
        SynchronizationContext.SetSynchronizationContext(context);
        var configured = Configured(gate.Task, capture);
        SynchronizationContext.SetSynchronizationContext(null);
        gate.SetResult();
        configured.Wait();
        return context.Posts - before;
    }

    [Profile] static async Task<int> Tasks() { await Task.Delay(1); return await Task.Run(() => 1) + await Task.FromResult(2); }
    [Profile] static async ValueTask<int> ValueTasks(ValueTask<int> task) { await new ValueTask(Task.Delay(1)); return await task + await new ValueTask<int>(Task.Run(() => 1)); }
    [Profile] static async Task Configured(Task task, bool capture)
    {
        await task.ConfigureAwait(capture);
        _ = await Task.FromResult(1).ConfigureAwait(false) + await new ValueTask<int>(1).ConfigureAwait(false);
        await new ValueTask().ConfigureAwait(false);
    }
    [Profile] static async Task<int> Custom()
    {
        await Task.Yield(); await TimeSpan.FromMilliseconds(1);
        return await new Awaitable() + await new StructAwaitable();
    }
    [Profile, AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))] static async ValueTask<int> Pooled() { await Task.Delay(1); return 3; }
    [Profile] static async Task<int> Subclass() => await new OddTask();
    [Profile] static async Task Completed() { await Task.CompletedTask; await Task.FromResult(1); }
    [Profile] static async Task Void() => await Task.Delay(1);
    [Profile] static async ValueTask ValueVoid() => await Task.Delay(1);
    [Profile] static async System.Threading.Tasks.Task Qualified() =>
        await Task.Delay(1);
    [Profile] static async Task<T> Generic<T>(T value) => await Task.FromResult(value);
    [Profile] static async Job Builder() => await Task.Delay(1);
    [Profile] static async Task<int> SpanLocal() { Span<int> span = stackalloc int[2]; span[0] = 1; var sum = span[0] + span[1]; await Task.Yield(); return sum; }
}
