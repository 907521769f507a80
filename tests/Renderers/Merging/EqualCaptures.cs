namespace Weft.Renderers.Tests.Merging;

/// <summary>Compares captures by content: records compare arrays by identity.</summary>
internal static class EqualCaptures
{
    internal static void Assert(Capture expected, Capture actual)
    {
        Xunit.Assert.Equal(expected.Header, actual.Header);
        Xunit.Assert.Equal(expected.Header.StartedAt.Offset, actual.Header.StartedAt.Offset);
        Xunit.Assert.Equal(expected.Parts.AsEnumerable(), actual.Parts);
        Xunit.Assert.Equal(expected.Methods.AsEnumerable(), actual.Methods);
        Xunit.Assert.Equal(expected.Waits.AsEnumerable(), actual.Waits);
        Xunit.Assert.Equal(expected.Texts.AsEnumerable(), actual.Texts);
        Assert(expected.WaitColumns, actual.WaitColumns);
        Xunit.Assert.Equal(expected.RecorderFailures, actual.RecorderFailures);
        Xunit.Assert.Equal(expected.Sources.Select(Text), actual.Sources.Select(Text));
        Xunit.Assert.Equal(expected.Threads.Length, actual.Threads.Length);
        foreach (var (before, after) in expected.Threads.Zip(actual.Threads))
        {
            Xunit.Assert.Equal(before.Paths.AsEnumerable(), after.Paths);
            Assert(before.Columns, after.Columns);
            Xunit.Assert.Equal(
                before with { Paths = [], Columns = PathValues.None },
                after with { Paths = [], Columns = PathValues.None });
        }

        Assert(expected.Timeline, actual.Timeline);
    }

    private static void Assert(PathValues expected, PathValues actual) => Xunit.Assert.All(
        CaptureColumn.Open,
        column => Xunit.Assert.Equal(expected.Of(column).AsEnumerable(), actual.Of(column)));

    private static void Assert(Timeline? expected, Timeline? actual)
    {
        Xunit.Assert.Equal(expected is null, actual is null);
        if (expected is null || actual is null)
        {
            return;
        }

        Xunit.Assert.Equal(expected.DroppedSpanCount, actual.DroppedSpanCount);
        Xunit.Assert.Equal(expected.Spans.AsEnumerable(), actual.Spans);
        Xunit.Assert.Equal(expected.Threads.Length, actual.Threads.Length);
        foreach (var (before, after) in expected.Threads.Zip(actual.Threads))
        {
            Xunit.Assert.Equal(before.Segments.AsEnumerable(), after.Segments);
            Xunit.Assert.Equal(before with { Segments = [] }, after with { Segments = [] });
        }
    }

    private static string Text(SourceExcerpt source) =>
        $"{source.Method} {source.FirstLine} {string.Join('\n', source.Lines)}";
}
