using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Whatever the JIT would make of a program, the traces that are compared have all frames.</summary>
public class StackTraceTests
{
    // Left to itself, the JIT optimizes the loop while it runs, inlines what it calls, and ends calls in jumps.
    private const string Hot = """
        using System;
        static class Program
        {
            static void Main() { try { Loop(200_000); } catch (InvalidOperationException thrown) { Console.WriteLine(thrown.StackTrace); } }
            static int Loop(int n) { var sum = 0; for (; n >= 0; n--) { sum ^= Inlined(n); } return sum; }
            static int Inlined(int n) => Jumped(n) + 1;
            static int Jumped(int n) => Last(n);
            static int Last(int n) => n > 0 ? n : throw new InvalidOperationException();
        }
        """;

    [Fact]
    public void No_frame_is_inlined_or_jumped_away_from()
    {
        var output =
            ProgramRun.Of(
                new SourceProject(new ProjectOptions { Optimization = OptimizationLevel.Release },
                    ("Hot.cs", Hot)).CompileOriginal()).Output;
        Assert.Equal(
            ["Last", "Jumped", "Inlined", "Loop", "Main"],
            output.Split('\n').Where(line => line.Contains("Program.")).Select(line => line.Split('.', '(')[1]));
    }
}
