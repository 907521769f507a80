using System.Text.Json;
using Microsoft.Playwright;

namespace Weft.Benchmarks;

/// <summary>
/// The browser's own trace of what a movement costs: the time for which the page's main thread worked from one mark to the next, which is the frame that shows the
/// movement and whatever follows from it, and more rather than less than that frame alone.
/// </summary>
internal sealed class FrameTrace : IAsyncDisposable
{
    /// <summary>The mark that the page sets before each movement.</summary>
    internal const string Mark = "weft-movement";

    private readonly List<JsonElement> _events = [];
    private readonly TaskCompletionSource _complete = new();
    private ICDPSession _session = null!;

    internal static async Task<FrameTrace> Start(IBrowser browser, IPage page)
    {
        var trace = new FrameTrace { _session = await browser.NewBrowserCDPSessionAsync() };
        trace._session.Event("Tracing.dataCollected").OnEvent += (_, data) => trace.Collect(data!.Value);
        trace._session.Event("Tracing.tracingComplete").OnEvent += (_, _) => trace._complete.TrySetResult();
        await trace._session.SendAsync("Tracing.start", new Dictionary<string, object>
        {
            ["traceConfig"] = new { includedCategories = new[] { "toplevel", "devtools.timeline", "blink.user_timing" } },
            ["transferMode"] = "ReportEvents",
        });
        await page.BringToFrontAsync();
        return trace;
    }

    /// <summary>Ends the trace and gives the work of every movement, milliseconds.</summary>
    internal async Task<IReadOnlyList<double>> Stop()
    {
        await _session.SendAsync("Tracing.end");
        await _complete.Task;
        JsonElement[] tasks = [.. _events.Where(static each => Name(each) is "RunTask" or "ThreadControllerImpl::RunTask" && each.TryGetProperty("dur", out _))];
        JsonElement[] marks = [.. _events.Where(static each => Name(each) == Mark).OrderBy(Start)];
        if (marks.Length == 0)
        {
            throw new InvalidOperationException("The browser's trace has no movements.");
        }

        double[] starts = Array.ConvertAll(marks, Start);
        var costs = new double[starts.Length];
        foreach (JsonElement task in tasks.Where(task => ThreadOf(task) == ThreadOf(marks[0])))
        {
            int movement = Array.FindLastIndex(starts, start => start <= Start(task));
            if (movement >= 0)
            {
                costs[movement] += task.GetProperty("dur").GetDouble() / 1000;
            }
        }

        return costs;
    }

    public async ValueTask DisposeAsync() => await _session.DetachAsync();

    private static string? Name(JsonElement each) => each.GetProperty("name").GetString();

    private static double Start(JsonElement each) => each.GetProperty("ts").GetDouble();

    private static (int Process, int Thread) ThreadOf(JsonElement each) => (each.GetProperty("pid").GetInt32(), each.GetProperty("tid").GetInt32());

    private void Collect(JsonElement data)
    {
        foreach (JsonElement each in data.GetProperty("value").EnumerateArray())
        {
            _events.Add(each.Clone());
        }
    }
}
