// frames: Flow | Maybe
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

static class Program
{
    [Profile] static async Task<int> Flow(Task<string?> task, string? text)
    {
        string a = await task; await task; var b = a.Length; _ = b;
        if (await Task.FromResult<string?>(text) is { } q) { _ = q.Length; }
        if (text != null) { await Task.CompletedTask; _ = text.Length; }
        var (first, second) = await Task.FromResult<(string, string?)>(("a", null)); _ = first.Length + (second?.Length ?? 0);
        return (await task)?.Length ?? 0;
    }

    [Profile] static async Task Maybe(Task? task, Task<string>? other, IAsyncEnumerable<string>? stream)
    {
        await Task.Yield();
        if (task is null) { return; }
        await task; await other; _ = await other;
        await foreach (var item in stream) { _ = item.Length; }
    }

    [Profile] static IEnumerable<string> Texts(string? text)
    {
        yield return text;
        yield return null; int unused;
    }

    [Profile] static async IAsyncEnumerable<string> AsyncTexts(string? text) { await Task.Yield(); yield return text; string s = text; yield return s; }

    [Profile] static async Task NoAwait() { }

    [Profile] static async Task Obsolete() { NoAwait(); await Old(await Task.FromResult(1)); }

    [System.Obsolete] static Task Old(int n) => Task.CompletedTask;

    [Profile] static async Task<int> Unreachable() { return 1; await Task.Yield(); int a; }

    static async Task Main() { await Flow(Task.FromResult<string?>("t"), null); await Maybe(null, null, null); }
}
