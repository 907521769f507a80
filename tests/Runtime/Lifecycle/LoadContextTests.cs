using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Weft.Tests.Lifecycle;

/// <summary>Woven assemblies that are unloaded: Weft neither keeps them nor forgets their names.</summary>
[Collection(nameof(WholeProcess))]
public sealed class LoadContextTests : IDisposable
{
    private readonly ManualClock _clock = new();

    public void Dispose() => _clock.Dispose();

    [Fact]
    public void A_context_is_unloaded_while_a_session_goes_on_and_its_methods_keep_their_names()
    {
        using Session session = Profiler.Start();
        AssertUnloaded(LoadAndRun("Work", isUnloadedFirst: false));
        Assert.Equal(["Work 1"], CaptureText.OfPaths(session.Stop()));
    }

    [Fact]
    public void An_assembly_that_runs_for_the_first_time_after_the_unload_began_is_no_exception()
    {
        using Session session = Profiler.Start();
        AssertUnloaded(LoadAndRun("Late", isUnloadedFirst: true));
        Assert.Equal(["Late 1"], CaptureText.OfPaths(session.Stop()));
    }

    [Fact]
    public void A_hundred_rounds_of_the_same_plug_in_are_one_row_and_leave_nothing_behind()
    {
        using Session session = Profiler.Start();
        LoadAndUnload(10);
        int ids = FrameIds.Reserve(1);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        LoadAndUnload(100);
        Assert.Equal(ids + 1, FrameIds.Reserve(1));
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 200_000);
        Capture capture = session.Stop();
        Assert.Equal(["Again 110"], CaptureText.OfPaths(capture));
        Assert.Single(capture.Methods);
    }

    [Fact]
    public void A_hundred_versions_keep_a_name_each()
    {
        using Session session = Profiler.Start();
        for (int i = 0; i < 100; i++)
        {
            AssertUnloaded(LoadAndRun($"Version{i:00}", isUnloadedFirst: false));
        }

        Assert.Equal(Enumerable.Range(0, 100).Select(static i => $"Version{i:00} 1"),
            CaptureText.OfPaths(session.Stop()));
    }

    private void LoadAndUnload(int rounds)
    {
        for (int i = 0; i < rounds; i++)
        {
            AssertUnloaded(LoadAndRun("Again", isUnloadedFirst: false));
        }
    }

    private static void AssertUnloaded(WeakReference context)
    {
        for (int i = 0; i < 20 && context.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    // Apart from the caller, whose frame would hold the context.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference LoadAndRun(string method, bool isUnloadedFirst)
    {
        var context = new AssemblyLoadContext("plug-in", isCollectible: true);
        Type plugin = context.LoadFromAssemblyPath(typeof(Plugin).Assembly.Location).GetType(typeof(Plugin).FullName!)!;
        Assert.NotEqual(typeof(Plugin), plugin);
        if (isUnloadedFirst)
        {
            context.Unload();
        }

        Call(plugin, nameof(Plugin.Initialize), method);
        Call(plugin, nameof(Plugin.Work), () => _clock.PassAndTick(1));
        if (!isUnloadedFirst)
        {
            context.Unload();
        }

        return new WeakReference(context);
    }

    private static void Call(Type plugin, string method, object argument) =>
        plugin.InvokeMember(method, BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Static, binder: null,
            target: null, [argument], CultureInfo.InvariantCulture);
}
