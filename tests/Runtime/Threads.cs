using System.Runtime.ExceptionServices;

namespace Weft.Tests;

/// <summary>Threads of the test's own, without a synchronization context: what
/// completes a task there runs what awaits it.</summary>
internal static class Threads
{
    /// <summary>Runs a body on a new thread to its end; the thread's stack has
    /// to be empty then. What the body throws is thrown here.</summary>
    public static void Run(Action body)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                body();
                Assert.Equal(0, Probe.Current.Depth);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }

    /// <summary>Records a program, whose first part runs on one thread and each
    /// further one on another, and returns the call paths with their time.</summary>
    public static string[] Record(params ReadOnlySpan<Action> parts)
    {
        using Session session = Profiler.Start();
        foreach (Action part in parts)
        {
            Run(part);
        }

        return CaptureText.OfPaths(session.Stop());
    }
}
