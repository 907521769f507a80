namespace Weft.Benchmarks.Tests;

public sealed class ThreadTraceTests
{
    /// <summary>Also where the last chunk of memory is just full, and one event further.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(TraceStore.ChunkLength)]
    [InlineData(TraceStore.ChunkLength + 1)]
    [InlineData(3 * TraceStore.ChunkLength)]
    public void Events_come_back_in_the_order_in_which_they_happened(int count)
    {
        ThreadTrace.Begin();
        ThreadTrace trace = ThreadTrace.Current;
        for (int i = 0; i < count; i++)
        {
            trace.Record(i);
        }

        TraceEvent[] events = [.. trace.Events];

        Assert.Equal(Enumerable.Range(0, count), events.Select(static happened => happened.Code));
        Assert.Equal(events.OrderBy(static happened => happened.Time), events);
    }

    [Fact]
    public void A_new_run_begins_without_the_events_of_the_last()
    {
        ThreadTrace.Begin();
        ThreadTrace.Current.Record(7);
        ThreadTrace.Begin();
        ThreadTrace.Current.Record(8);

        Assert.Equal(8, Assert.Single(Assert.Single(ThreadTrace.All()).Events).Code);
    }
}
