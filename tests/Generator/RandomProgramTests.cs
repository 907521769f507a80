using System.Globalization;
using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.RandomPrograms;

namespace Weft.Generator.Tests;

/// <summary>
/// Whatever is nested in whatever, weaving changes nothing. Every run takes the same few hundred
/// programs, so that a build fails for what it changed; <c>WEFT_RANDOM_PROGRAMS</c> asks for as many
/// others, and <c>WEFT_RANDOM_PROGRAM=seed,size,Debug|Release,True|False</c> for one that failed before.
/// </summary>
public class RandomProgramTests
{
    private const int UsualCount = 200;

    // Finding the smallest program that fails takes as long as some hundred others.
    private const int MostShown = 3;

    [Fact]
    public void Any_program_does_the_same()
    {
        var failed = Cases().AsParallel().WithDegreeOfParallelism(2)
            .Select(@case => (Case: @case, Comparison: @case.Compare(@case.Program)))
            .Where(one => one.Comparison is not { IsValid: true, Difference: "" })
            .ToList();
        if (failed.Count > 0)
        {
            Assert.Fail(
                $"{failed.Count} failed:\n{string.Join('\n', failed.Select(one => $"{one.Case} {one.Comparison.Difference}"))}\n\n"
                + string.Join("\n\n", failed.Take(MostShown).Select(one => Failure(one.Case))));
        }
    }

    private static IEnumerable<Case> Cases() =>
        Environment.GetEnvironmentVariable("WEFT_RANDOM_PROGRAM") is { Length: > 0 } one ? [Case.Parse(one)]
        : Environment.GetEnvironmentVariable("WEFT_RANDOM_PROGRAMS") is { Length: > 0 } many
        ? Enumerable.Range(0, int.Parse(many, CultureInfo.InvariantCulture)).Select(_ => Case.New())
        : Enumerable.Range(0, UsualCount).Select(Case.Usual);

    private static string Failure(Case @case)
    {
        var program = @case.Program;
        var comparison = @case.Compare(program);
        if (comparison.IsValid && comparison.Difference.Length > 0)
        {
            (program, comparison) = Smallest(program, comparison, @case);
        }

        var what = !comparison.IsValid ? "does not compile or does not end, as it should"
            : comparison.Difference.Length > 0 ? "is not what it was when woven"
            : "is sometimes not what it was when woven";
        return $"WEFT_RANDOM_PROGRAM={@case} {what}:\n{comparison.Difference}\n\n{program}";
    }

    // Takes away what can be taken away while what is left still shows a difference.
    private static (RandomProgram Program, Comparison Comparison) Smallest(RandomProgram program, Comparison comparison,
        Case @case)
    {
        while (true)
        {
            var smaller = program.Smaller().Select(one => (Program: one, Comparison: @case.Compare(one)))
                .FirstOrDefault(one => one.Comparison is { IsValid: true, Difference.Length: > 0 });
            if (smaller.Program is null)
            {
                return (program, comparison);
            }

            (program, comparison) = smaller;
        }
    }

    private sealed record Case(int Seed, int Size, OptimizationLevel Optimization, bool IsWhole)
    {
        public RandomProgram Program => RandomProgram.Of(Seed, Size);

        public static Case Usual(int number) => new(
            number,
            1 + (number % 60),
            number % 2 == 0 ? OptimizationLevel.Debug : OptimizationLevel.Release,
            number % 3 == 0);

        public static Case New() => Usual(Random.Shared.Next());

        public static Case Parse(string text)
        {
            var parts = text.Split(',');
            return new Case(
                int.Parse(parts[0], CultureInfo.InvariantCulture),
                int.Parse(parts[1], CultureInfo.InvariantCulture),
                Enum.Parse<OptimizationLevel>(parts[2]),
                bool.Parse(parts[3]));
        }

        public Comparison Compare(RandomProgram program) => Comparison.Of(program.ToString(), Optimization, IsWhole);

        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"{Seed},{Size},{Optimization},{IsWhole}");
    }
}
