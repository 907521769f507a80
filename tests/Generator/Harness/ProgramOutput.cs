using System.Text.RegularExpressions;

namespace Weft.Generator.Tests.Harness;

/// <summary>Compares what a program wrote as written and woven.</summary>
/// <remarks>
/// An optimized method may keep a closure on the evaluation stack. While that is not empty the run
/// time knows no places in the method, and a stack trace names no line, or that of the last place
/// known. Probes empty the stack, and the trace says more than it did, or is right where it was wrong.
/// </remarks>
internal static partial class ProgramOutput
{
    /// <summary>The woven program's output without the lines that its stack
    /// traces name and the original's do not.</summary>
    public static string WithoutExtraLines(string woven, string original)
    {
        var lines = woven.Split('\n');
        var expected = original.Split('\n');
        for (var index = 0; index < Math.Min(lines.Length, expected.Length); index++)
        {
            if (expected[index].StartsWith("   at ", StringComparison.Ordinal)
                && lines[index].StartsWith(expected[index] + " in ", StringComparison.Ordinal))
            {
                lines[index] = expected[index];
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>An output without the places that stack traces name.</summary>
    public static string WithoutPlaces(string output) => Place().Replace(output, "");

    /// <summary>An output without the numbers that the compiler gives to the
    /// finally blocks of iterators, of which the first is the profiler's.</summary>
    public static string WithoutFinallyNumbers(string output) => FinallyNumber().Replace(output, "");

    /// <summary>A text without the numbers that the compiler gives to functions and to what they capture: a probe ahead
    /// of them can be a scope of its own, and shift them.</summary>
    public static string WithoutFunctionNumbers(string text) => FunctionNumber().Replace(text, "");

    /// <summary>
    /// An output without the lines in which stack traces go through the framework's waiting for a task: they
    /// depend on whether it was complete by then, and on how far the framework's own code was optimized.
    /// </summary>
    public static string WithoutWaiting(string output) => Waiting().Replace(output, "");

    /// <summary>An output without the hashes of the path of their file in the names of file-local types.</summary>
    public static string WithoutPathHashes(string output) => PathHash().Replace(output, "");

    [GeneratedRegex(@"(?m)^   at System\.Threading\.Tasks\.(Task(`1)?\.(Wait|ThrowIfExceptional|GetResultCore|get_Result)\(|ValueTask(`1)?\.(GetTaskForValueTaskSource\(|ValueTaskSourceAsTask\.)).*\n")]
    private static partial Regex Waiting();

    [GeneratedRegex("(?<=<\\w+>F)[0-9A-F]{64}(?=__)")]
    private static partial Regex PathHash();

    [GeneratedRegex("(?<=>b__|>g__\\w+\\||<>c__DisplayClass)[0-9_]+")]
    private static partial Regex FunctionNumber();

    [GeneratedRegex("(?m)(?<=^   at .*<>m__Finally)\\d+(?=\\(\\))")]
    private static partial Regex FinallyNumber();

    [GeneratedRegex("(?m)(?<=^   at .*) in .*:line \\d+")]
    private static partial Regex Place();
}
