// frames: Caught | Filtered | Final | Rethrown | Cancelled | NullTask | Early | Synchronous | Void
using System;
using System.Threading;
using System.Threading.Tasks;
using Weft;

class Context : SynchronizationContext
{
    public static readonly ManualResetEventSlim Ended = new();
    public override void OperationCompleted() => Ended.Set();
}

static class Program
{
    static async Task Fail(string text) { await Task.Yield(); throw new InvalidOperationException(text); }

    static async Task Main()
    {
        Console.WriteLine(await Caught());
        Console.WriteLine(await Filtered("yes"));
        try { await Filtered("no"); } catch (Exception thrown) { Console.WriteLine(thrown); }
        await Final();
        try { await Rethrown(); } catch (Exception thrown) { Console.WriteLine(thrown); }
        var task = Cancelled(new CancellationTokenSource(1).Token);
        try { await task; } catch (OperationCanceledException) { Console.WriteLine(task.IsCanceled); }
        try { await NullTask(null!); } catch (Exception thrown) { Console.WriteLine(thrown); }
        try { await Early(0); } catch (Exception thrown) { Console.WriteLine(thrown); }
        try { await Synchronous(); } catch (Exception thrown) { Console.WriteLine(thrown); }
        SynchronizationContext.SetSynchronizationContext(new Context());
        Void();
        Context.Ended.Wait();
    }

    [Profile] static async Task<string> Caught()
    {
        try { await Fail("a"); return "no"; }
        catch (InvalidOperationException thrown) { await Task.Yield(); return thrown.Message; }
        catch { return "other"; }
    }

    [Profile] static async Task<int> Filtered(string text)
    {
        try { await Fail(text); }
        catch (Exception thrown) when (thrown is InvalidOperationException { Message: var message } && message == "yes") { return message.Length; }
        catch when (Console.Out == null) { await Task.Yield(); }
        finally { Console.WriteLine("finally"); }
        return 0;
    }

    [Profile] static async Task Final()
    {
        try
        {
            try { await Fail("b"); }
            finally
            {
                await Task.Yield();
                Console.WriteLine("inner");
            }
        }
        catch (Exception) { Console.WriteLine("outer"); }
    }

    [Profile] static async Task Rethrown()
    {
        try
        {
            await Fail("c");
        }
        catch (Exception)
        {
            await Task.Delay(1);
            throw;
        }
    }

    [Profile] static async Task Cancelled(CancellationToken token) => await Task.Delay(Timeout.Infinite, token);

    [Profile] static async Task<int> NullTask(Task<int> task)
    {
        return 1 + await task;
    }

    [Profile] static async Task<int> Early(int zero) { var x = 1 / zero; await Task.Yield(); return x; }

    [Profile] static async Task Synchronous()
    {
        try { await Bad(); } catch (NotSupportedException) { Console.WriteLine("bad"); throw; }
        static Task Bad() => throw new NotSupportedException();
    }

    [Profile] static async void Void()
    {
        try { await Fail("void"); } catch (Exception) { } finally { await Task.Delay(1); Console.WriteLine("void"); }
    }
}
