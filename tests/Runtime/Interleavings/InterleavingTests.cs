using System.Diagnostics;
using Xunit.Abstractions;

namespace Weft.Tests.Interleavings;

/// <summary>The memory accesses of probes, clock and captures in every order that
/// a weakly ordered machine allows, with each barrier and without.</summary>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int A = 1;
    private const int B = 2;
    private const int C = 3;
    private const int D = 4;

    private static readonly Dictionary<string, Func<Barrier, Exploration>> s_captures = new()
    {
        ["enter with growth"] = without =>
            Capture(new Script(A) { Capacity = 1 }.Enter(B).Leave(), ticks: 1, [1], without),
        ["leave, leave, enter"] = without => Capture(new Script(A, B).Leave().Leave().Enter(C), ticks: 1, [1], without),
        ["leave, enter, enter"] = without => Capture(new Script(A).Leave().Enter(B).Enter(C), ticks: 1, [1], without),
        ["suspend and open again"] = without =>
            Capture(new Script(A, B).Suspend().Enter(D).Leave(), ticks: 1, [1], without),
        ["two ticks"] = without => Capture(new Script(A).Leave().Enter(B), ticks: 2, [1], without),
        ["two captures at once"] = without => Capture(new Script(A).Leave(), ticks: 0, [1, 1], without),
        ["one capture after another"] = without => Capture(new Script(A).Leave(), ticks: 1, [2], without),
    };

    private static readonly Dictionary<string, Func<Barrier, Exploration>> s_ticks = new()
    {
        ["two ticks published and read"] = without => Ticks(writers: 1, ticks: 2, without),
        ["ticks of two writers"] = without => Ticks(writers: 2, ticks: 1, without),
        ["a ring that comes round"] = without => Ticks(writers: 1, ticks: 4, without),
    };

    private static readonly Dictionary<string, Func<Barrier, Exploration>> s_waits = new()
    {
        ["suspended and resumed while one that was called ends"] = without =>
            Waits(changes: 2, called: 1, reads: 2, without),
        ["suspended while two that were called end"] = without => Waits(changes: 1, called: 2, reads: 2, without),
        ["suspended twice"] = without => Waits(changes: 4, called: 0, reads: 2, without),
    };

    public static TheoryData<string> Programs => [.. s_captures.Keys, .. s_ticks.Keys, .. s_waits.Keys];

    public static TheoryData<Barrier> Barriers =>
        [.. Enum.GetValues<Barrier>().Where(static barrier => barrier != Barrier.None)];

    [Theory]
    [MemberData(nameof(Programs))]
    public void Every_interleaving_reads_what_was_there(string program)
    {
        var watch = Stopwatch.StartNew();
        Exploration exploration =
            (s_captures.GetValueOrDefault(program) ?? s_ticks.GetValueOrDefault(program) ?? s_waits[program])(
                Barrier.None);
        output.WriteLine($"{program}: {exploration.StateCount} states, {exploration.InterleavingCount:E1} "
            + $"interleavings, {watch.ElapsedMilliseconds} ms");
        Assert.Null(exploration.Violation);
        Assert.True(exploration.InterleavingCount >= 10_000);
    }

    [Theory]
    [MemberData(nameof(Barriers))]
    public void Without_any_one_barrier_some_interleaving_reads_what_never_was(Barrier barrier)
    {
        foreach ((string name, Func<Barrier, Exploration> program) in barrier < Barrier.WriterLock
            ? s_captures : barrier < Barrier.AnnouncementFirst ? s_ticks : s_waits)
        {
            if (program(barrier).Violation is { } violation)
            {
                output.WriteLine($"{name}: {violation}");
                return;
            }
        }

        Assert.Fail("every program reads what was there");
    }

    private static Exploration Capture(Script script, int ticks, int[] captures, Barrier without) => Exploration.Of(
        Cell.Names,
        Cell.Initial(script),
        [
            () => new ModelStack(script, without),
            () => new ModelClock(ticks),
            .. captures.Select<int, Func<ModelThread>>(count => () => new ModelCapture(script, count, without)),
        ]);

    private static Exploration Waits(int changes, int called, int reads, Barrier without)
    {
        var initial = new int[WaitCell.Names.Length];
        initial[WaitCell.State] = called * WaitCell.Called;
        return Exploration.Of(
            WaitCell.Names,
            initial,
            [
                () => new ModelActivation(changes, without),
                .. Enumerable.Repeat<Func<ModelThread>>(() => new ModelCalled(without), called),
                () => new ModelTime(),
                () => new ModelWaitReader(reads, without),
            ]);
    }

    private static Exploration Ticks(int writers, int ticks, Barrier without) => Exploration.Of(
        RingCell.Names,
        new int[RingCell.Names.Length],
        [.. Enumerable.Range(0, writers)
            .Select<int, Func<ModelThread>>(writer => () => new ModelTickWriter(writer, ticks, without)),
            () => new ModelTickReader(2, without)]);
}
