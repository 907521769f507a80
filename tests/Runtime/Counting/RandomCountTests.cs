using CsCheck;

namespace Weft.Tests.Counting;

/// <summary>Random programs of calls, async methods and iterators count what
/// the plainest machine there is counts, to the byte.</summary>
[Collection(nameof(WholeProcess))]
public sealed class RandomCountTests
{
    private static readonly Gen<(StepKind Kind, int Choice)[]> s_programs =
        Gen.Select(Gen.Enum<StepKind>(), Gen.Int[0, 5000]).Array[1, 400];

    [Fact]
    public void Counts_are_those_of_a_stack_of_call_paths()
    {
        using var clock = new ManualClock();
        s_programs.Sample(
            drawn =>
            {
                CountOracle oracle = CountOracle.Of(drawn);
                var program = new CountedProgram(oracle, clock);
                Threads.Run(() => AssertEqual(oracle, program.Run(), program.Captures));
            },
            threads: 1);
    }

    private static void AssertEqual(CountOracle oracle, Capture around, IReadOnlyList<Capture> inside)
    {
        AssertEqual(oracle.All, around);
        for (int i = 0; i < inside.Count; i++)
        {
            AssertEqual(oracle.Sessions[i], inside[i]);
        }
    }

    private static void AssertEqual(SortedDictionary<string, CountOracle.Count> expected, Capture capture)
    {
        Assert.Equal(Lines(static count => count.Calls), CountText.Calls(capture));
        Assert.Equal(Lines(static count => count.Allocated), CountText.Allocated(capture));
        Assert.Equal(Lines(static count => count.Paused), CountText.Paused(capture));

        string[] Lines(Func<CountOracle.Count, long> number) =>
            [.. expected.Where(path => number(path.Value) != 0).Select(path => $"{path.Key} {number(path.Value)}")];
    }
}
