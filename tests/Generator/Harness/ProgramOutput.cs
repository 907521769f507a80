namespace Weft.Generator.Tests.Harness;

/// <summary>Compares what a program wrote as written and woven.</summary>
internal static class ProgramOutput
{
    /// <summary>
    /// The woven program's output without the lines that its stack traces name and the original's do not. An optimized method that keeps a closure on
    /// the evaluation stack has no places that the run time could name; probes empty that stack, and the trace says more than it did.
    /// </summary>
    public static string WithoutExtraLines(string woven, string original)
    {
        var lines = woven.Split('\n');
        var expected = original.Split('\n');
        for (var index = 0; index < Math.Min(lines.Length, expected.Length); index++)
        {
            if (expected[index].StartsWith("   at ", StringComparison.Ordinal) && lines[index].StartsWith(expected[index] + " in ", StringComparison.Ordinal))
            {
                lines[index] = expected[index];
            }
        }

        return string.Join('\n', lines);
    }
}
