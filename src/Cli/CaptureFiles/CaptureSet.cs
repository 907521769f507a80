using Weft.Cli.Failures;

namespace Weft.Cli.CaptureFiles;

/// <summary>Several captures of one program.</summary>
internal static class CaptureSet
{
    /// <summary>Reads captures and makes one of them.</summary>
    /// <exception cref="ToolFailure">One cannot be read, or they are of different programs.</exception>
    internal static Capture Merged(IReadOnlyList<string> paths)
    {
        var captures = paths.Select(CaptureReading.Load).ToArray();
        RequireOneProgram(captures, paths);
        return captures.Length == 1 ? captures[0] : Capture.Merge(captures);
    }

    /// <summary>Merges captures that the tool has just recorded.</summary>
    internal static Capture MergedOfOneRun(IReadOnlyList<string> paths)
        => Capture.Merge(paths.Select(CaptureReading.Load), differentPrograms: true);

    /// <summary>Checks that all are of one program: figures of two have nothing to do with each other.</summary>
    internal static void RequireOneProgram(IReadOnlyList<Capture> captures, IReadOnlyList<string> paths)
    {
        for (var i = 1; i < captures.Count; i++)
        {
            if (captures[i].Header.Program != captures[0].Header.Program)
            {
                throw new ToolFailure($"{paths[0]} is of the program {captures[0].Header.Program} and {paths[i]} of "
                    + $"{captures[i].Header.Program}; name captures of one program");
            }
        }
    }
}
