namespace Weft.Renderers.Processors;

/// <summary>
/// Finds frames that were open all along while others worked, such as the <c>Main</c> of a service: one activation that
/// was innermost, or one thread without any frame, with no probe of the thread for at least nine tenths of the session
/// and on a processor for at most a hundredth of that; or one activation of an async method that waited as long. Only
/// if other threads, or other waits, had woven work meanwhile: where nobody works, as in a deadlock, nothing is
/// resident.
/// </summary>
/// <remarks>
/// A hundredth of the session is work in any case, and so is a second: a service that was up for an hour and worked for
/// two seconds is to have a report about these. A program that blocks for some seconds beside a timer has a bar of some
/// tens of milliseconds.
/// </remarks>
internal sealed class ResidentFrames
{
    private const double LeastPart = 0.9;
    private const double MostOnProcessor = 0.01;
    private const double LeastWork = 0.01;
    private const double WorkInAnyCase = 1e9;

    private readonly LongestStretch?[] _stretches;
    private readonly bool[] _waits;

    private ResidentFrames(int threads, int waits) =>
        (_stretches, _waits) = (new LongestStretch?[threads], new bool[waits]);

    /// <summary>Nothing is.</summary>
    internal static ResidentFrames None { get; } = new(0, 0);

    /// <summary>The resident stretch of a thread; null if it has none.</summary>
    internal LongestStretch? On(int thread) => thread < _stretches.Length ? _stretches[thread] : null;

    /// <summary>Whether the longest wait of a path is resident.</summary>
    internal bool IsWait(int wait) => wait < _waits.Length && _waits[wait];

    /// <param name="capture">The recording.</param>
    /// <param name="idle">By method, whether it is idle anyway: its time is no work.</param>
    /// <remarks>Each part of a merged capture is judged by itself: its session has its own length, and the work of
    /// another session was not done meanwhile.</remarks>
    internal static ResidentFrames Of(Capture capture, bool[] idle)
    {
        if (capture.Parts.IsEmpty)
        {
            return OfSession(capture, idle);
        }

        var resident = new ResidentFrames(capture.Threads.Length, capture.Waits.Length);
        var (threads, waits) = (0, 0);
        foreach (var part in CaptureParts.Split(capture))
        {
            var own = OfSession(part, idle);
            own._stretches.CopyTo(resident._stretches, threads);
            own._waits.CopyTo(resident._waits, waits);
            threads += part.Threads.Length;
            waits += part.Waits.Length;
        }

        return resident;
    }

    private static ResidentFrames OfSession(Capture capture, bool[] idle)
    {
        var resident = new ResidentFrames(capture.Threads.Length, capture.Waits.Length);
        var areLong = Array.ConvertAll([.. capture.Threads], thread => IsLong(thread, capture.Header.Duration));
        var areLongWaits = Array.ConvertAll([.. capture.Waits], wait => IsLong(wait.Longest, capture.Header.Duration));
        var work = new WovenWork(capture, idle, areLong, areLongWaits);
        var least = Math.Min(capture.Header.Duration * LeastWork, WorkInAnyCase);
        for (var i = 0; i < areLong.Length; i++)
        {
            if (areLong[i] && capture.Threads[i].Longest is { } longest
                && work.Between(longest.Start, longest.End, besides: i) >= least)
            {
                resident._stretches[i] = longest;
            }
        }

        for (var i = 0; i < areLongWaits.Length; i++)
        {
            resident._waits[i] = areLongWaits[i] && capture.Waits[i].Longest is { } longest
                && work.Between(longest.Start, longest.End, besides: -1) >= least;
        }

        return resident;
    }

    private static bool IsLong(ThreadCapture thread, long duration) =>
        thread.Longest is { } longest && !(longest.Path < 0 && thread.IsThreadPool)
        && Lasts(longest.Start, longest.End, duration)
        && longest.Cpu <= (longest.End - longest.Start) * MostOnProcessor;

    private static bool IsLong(LongestWait? longest, long duration) =>
        longest is not null && Lasts(longest.Start, longest.End, duration);

    private static bool Lasts(long start, long end, long duration) =>
        end > start && end - start >= duration * LeastPart;
}
