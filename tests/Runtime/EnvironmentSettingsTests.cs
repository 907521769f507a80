namespace Weft.Tests;

public sealed class EnvironmentSettingsTests
{
    private readonly List<string> _complaints = [];

    [Fact]
    public void Nothing_set_records_at_a_millisecond_and_says_nothing()
    {
        EnvironmentSettings settings = Read();
        Assert.True(settings.IsOn);
        Assert.Equal(TimeSpan.FromMilliseconds(1), settings.Options.Interval);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("off", false)]
    [InlineData("OFF", false)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    [InlineData("on", true)]
    [InlineData("", true)]
    public void The_switch(string value, bool expected)
    {
        Assert.Equal(expected, Read(("WEFT", value)).IsOn);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("1ms", 1000)]
    [InlineData("0.5 ms", 500)]
    [InlineData("250us", 250)]
    [InlineData("0.01s", 10_000)]
    [InlineData("1min", 60_000_000)]
    public void An_interval(string value, int microseconds)
    {
        Assert.Equal(TimeSpan.FromMicroseconds(microseconds), Read(("WEFT_INTERVAL", value)).Options.Interval);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("5")]
    [InlineData("-1ms")]
    [InlineData("0ms")]
    [InlineData("99us")]
    [InlineData("2min")]
    [InlineData("NaNms")]
    [InlineData("1e99s")]
    [InlineData("99999999999999999999999s")]
    public void A_bad_interval_is_one_clear_line_and_the_default(string value)
    {
        Assert.Equal(TimeSpan.FromMilliseconds(1), Read(("WEFT_INTERVAL", value)).Options.Interval);
        Assert.Equal($"WEFT_INTERVAL={value} is ignored, the interval is 1 ms; use a time from 0.1ms to 1min such as "
            + $"'1ms', '250us' or '0.01s'.", Assert.Single(_complaints));
    }

    [Fact]
    public void An_unknown_switch_or_recorder_is_one_clear_line_each()
    {
        Assert.True(Read(("WEFT", "maybe"), ("WEFT_RECORDER", "tape")).IsOn);
        Assert.Equal(
            ["WEFT=maybe is not understood and is ignored; use 'on' or 'off'.",
                "WEFT_RECORDER=tape is ignored; the recorders are: calltree, timeline."],
            _complaints);
    }

    [Theory]
    [InlineData("calltree", "calltree")]
    [InlineData(" Timeline ", "timeline")]
    [InlineData("", "calltree")]
    public void A_recorder(string value, string name)
    {
        Assert.Equal(name, Read(("WEFT_RECORDER", value)).Options.Recorder.Name);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("64KB", 64 << 10)]
    [InlineData("16 MB", 16 << 20)]
    [InlineData("0.5gb", 512 << 20)]
    [InlineData("1GB", 1 << 30)]
    public void A_budget_of_the_timeline(string value, long bytes)
    {
        Assert.Equal(bytes,
            Read(("WEFT_RECORDER", "timeline"), ("WEFT_TIMELINE_BUDGET", value)).Options.Recorder.Budget);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("much")]
    [InlineData("1000000")]
    [InlineData("63KB")]
    [InlineData("1.1GB")]
    [InlineData("-1MB")]
    [InlineData("NaNMB")]
    [InlineData("1e99GB")]
    [InlineData("99999999999999999999999GB")]
    public void A_bad_budget_is_one_clear_line_and_the_default(string value)
    {
        Assert.Same(Recorder.Timeline,
            Read(("WEFT_RECORDER", "timeline"), ("WEFT_TIMELINE_BUDGET", value)).Options.Recorder);
        Assert.Equal(
            $"WEFT_TIMELINE_BUDGET={value} is ignored, the budget is 64 MB; use a size from 64KB to 1GB such as "
            + $"'16MB' or '0.5GB'.",
            Assert.Single(_complaints));
    }

    [Fact]
    public void A_budget_without_a_timeline_is_one_clear_line()
    {
        Assert.Same(Recorder.CallTree, Read(("WEFT_TIMELINE_BUDGET", "1MB")).Options.Recorder);
        Assert.Equal("WEFT_TIMELINE_BUDGET=1MB is ignored: no timeline is recorded; set WEFT_RECORDER to timeline.",
            Assert.Single(_complaints));
    }

    [Theory]
    [InlineData("calls", CountOptions.Calls)]
    [InlineData("allocations", CountOptions.Allocations)]
    [InlineData("pauses", CountOptions.Pauses)]
    [InlineData("Calls, PAUSES", CountOptions.Calls | CountOptions.Pauses)]
    [InlineData("calls,calls,", CountOptions.Calls)]
    [InlineData("all", CountOptions.All)]
    [InlineData(" ", CountOptions.None)]
    [InlineData(null, CountOptions.None)]
    public void What_is_counted(string? value, CountOptions expected)
    {
        Assert.Equal(expected, Read(("WEFT_COUNT", value!)).Options.Count);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("on")]
    [InlineData("call")]
    [InlineData("calls;pauses")]
    [InlineData("all,7")]
    public void A_bad_count_is_one_clear_line_and_none(string value)
    {
        Assert.Equal(CountOptions.None, Read(("WEFT_COUNT", value)).Options.Count);
        Assert.Equal(
            $"WEFT_COUNT={value} is ignored, nothing is counted; use 'all' or some of 'calls', 'allocations' and "
            + $"'pauses' with commas between them.",
            Assert.Single(_complaints));
    }

    [Fact]
    public void Nothing_is_flushed_unless_it_is_asked_for()
    {
        Assert.Null(Read(("WEFT_OUTPUT", "run.json")).Flush);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("1s", 1000)]
    [InlineData("0.1s", 100)]
    [InlineData("250 ms", 250)]
    [InlineData("60min", 3_600_000)]
    public void A_flush(string value, int milliseconds)
    {
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds),
            Read(("WEFT_OUTPUT", "run.json"), ("WEFT_FLUSH", value)).Flush);
        Assert.Empty(_complaints);
    }

    [Theory]
    [InlineData("often")]
    [InlineData("1")]
    [InlineData("99ms")]
    [InlineData("61min")]
    [InlineData("1e99s")]
    public void A_bad_flush_is_one_clear_line_and_none(string value)
    {
        Assert.Null(Read(("WEFT_OUTPUT", "run.json"), ("WEFT_FLUSH", value)).Flush);
        Assert.Equal($"WEFT_FLUSH={value} is ignored, the report is written at the end only; use a time from 0.1s to "
            + $"60min such as '1s' or '5min'.", Assert.Single(_complaints));
    }

    [Fact]
    public void A_flush_without_a_file_is_one_clear_line_and_none()
    {
        Assert.Null(Read(("WEFT_FLUSH", "1s")).Flush);
        Assert.Equal("WEFT_FLUSH=1s is ignored: there is no file to write; set WEFT_OUTPUT to one, such as run.json.",
            Assert.Single(_complaints));
    }

    private EnvironmentSettings Read(params (string Name, string Value)[] variables) =>
        EnvironmentSettings.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value,
            _complaints.Add);
}
