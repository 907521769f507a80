using System.Collections.Immutable;

namespace Weft;

/// <summary>
/// Makes one capture of several. Threads, waits and timelines are put side by side, methods are listed once, counts
/// are added.
/// </summary>
/// <remarks>
/// <code>
/// Capture first = Capture.Load("monday.weft.json");
/// Capture second = Capture.Load("tuesday.weft.json");
/// Capture.Merge([first, second]).Save("both.weft.json");
/// </code>
/// Everything in the result depends on the parts in their order alone, never on how they were grouped. So merging is
/// associative: a capture that was merged before gives its parts, not its summary.
/// </remarks>
internal static class CaptureMerge
{
    internal static Capture Merge(IEnumerable<Capture> captures, bool differentPrograms)
    {
        ArgumentNullException.ThrowIfNull(captures);
        Capture[] all = [.. captures];
        RequireCaptures(all);
        if (all.Length == 1)
        {
            return all[0];
        }

        CapturePart[] parts = [.. all.SelectMany(CaptureParts.Of)];
        if (!differentPrograms)
        {
            RequireOneProgram(parts);
        }

        try
        {
            Capture merged = Combine(all, parts);
            CaptureSums.RequireFinite(merged);
            return merged;
        }
        catch (OverflowException)
        {
            throw new ArgumentException(
                "The captures cannot be merged: their times or counts add up to more than 64 bits hold; "
                + "merge fewer of them.");
        }
    }

    private static void RequireCaptures(Capture[] captures)
    {
        if (captures.Length == 0)
        {
            throw new ArgumentException("There is no capture to merge; name at least one.");
        }

        int missing = Array.IndexOf(captures, null);
        if (missing >= 0)
        {
            throw new ArgumentException($"Capture {missing + 1} of the {captures.Length} to merge is null.");
        }
    }

    private static void RequireOneProgram(CapturePart[] parts)
    {
        string program = parts[0].Header.Program;
        foreach (CapturePart part in parts)
        {
            if (part.Header.Program != program)
            {
                throw new ArgumentException(
                    $"The captures come from different programs, {program} and {part.Header.Program}; "
                    + "ask for different programs to merge them nevertheless.");
            }
        }
    }

    private static Capture Combine(Capture[] captures, CapturePart[] parts)
    {
        var methods = new MergedMethods();
        var texts = new MergedTexts();
        var waitColumns = new List<PathValues>();
        var threads = new List<ThreadCapture>();
        var waits = new List<WaitingPath>();
        long failures = 0;
        foreach (Capture capture in captures)
        {
            int[] indexes = methods.Add(capture);
            long[] numbers = texts.Add(capture.Texts);
            threads.AddRange(capture.Threads.Select(thread => thread with
            {
                Paths = ImmutableArray.CreateRange(
                    thread.Paths, static (path, indexes) => path with { Method = indexes[path.Method] }, indexes),
                Columns = MergedColumns.Renumber(thread.Columns, numbers),
            }));
            int before = waits.Count;
            waits.AddRange(capture.Waits.Select(path => path with
            {
                Parent = path.Parent < 0 ? path.Parent : path.Parent + before,
                Method = indexes[path.Method],
            }));
            waitColumns.Add(MergedColumns.Renumber(capture.WaitColumns, numbers));
            failures = checked(failures + capture.RecorderFailures);
        }

        return new Capture
        {
            Header = MergedHeader.Of([.. parts.Select(static part => part.Header)]),
            Parts = [.. parts],
            Methods = methods.ToMethods(),
            Sources = methods.ToSources(),
            Threads = [.. threads],
            Waits = [.. waits],
            WaitColumns = MergedColumns.SideBySide(
                waitColumns, [.. captures.Select(static capture => capture.Waits.Length)]),
            Texts = texts.ToTexts(),
            Timeline = MergedTimeline.Of(captures),
            RecorderFailures = failures,
        };
    }
}
