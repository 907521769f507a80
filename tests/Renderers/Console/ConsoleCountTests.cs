namespace Weft.Renderers.Tests.Console;

/// <summary>What was counted, in columns of its own.</summary>
public sealed class ConsoleCountTests
{
    private static Capture Counted { get; } = new CaptureBuilder()
        .Thread("Main", "330 Program.Main\n  500 Tax.Rate\n  30 Basket.Sum\n  40 Tax.Round\n  1 Tax.Check")
        .Counts(
            41,
            new() { Calls = 1, Allocated = 720, GarbageCollection = 0 },
            new() { Calls = 1_200_000, Allocated = 34_000_000, GarbageCollection = 1 },
            new() { Calls = 9999, Allocated = 720_000, GarbageCollection = 12_000_000 },
            new() { Calls = 1_200_000, Allocated = 0, GarbageCollection = 0 },
            new() { Calls = 3, Allocated = 50, GarbageCollection = 0 })
        .Build();

    [Fact]
    public void Rows_say_what_was_counted_there_and_below() => Assert.Equal(
        """
        total   self  calls   alloc     gc
        0.901  0.330      1   35 MB  0.012  Program.Main  src/Program.cs:10
        0.500  0.500  1.2 M   34 MB         ├─ Tax.Rate  src/Tax.cs:11
        0.040  0.040  1.2 M                 ├─ Tax.Round  src/Tax.cs:13  (probes)
        0.030  0.030   9999  720 kB  0.012  └─ Basket.Sum  src/Basket.cs:12
        """.ReplaceLineEndings(),
        Rows(Counted, new ConsoleOptions()));

    [Fact]
    public void Methods_say_what_was_counted_in_themselves() => Assert.Equal(
        """
         self  total  calls   alloc     gc
        0.500  0.500  1.2 M   34 MB         Tax.Rate  src/Tax.cs:11
        0.330  0.901      1   720 B         Program.Main  src/Program.cs:10
        0.040  0.040  1.2 M                 Tax.Round  src/Tax.cs:13
        0.030  0.030   9999  720 kB  0.012  Basket.Sum  src/Basket.cs:12
        0.001                  50 B         [1 folded]
        """.ReplaceLineEndings(),
        Rows(Counted, new ConsoleOptions { View = ConsoleView.Flat }));

    [Fact]
    public void Callers_say_how_often_they_called() => Assert.Contains(
        "0.030   9999  720 kB  0.012  └─ Program.Main",
        Rows(Counted, new ConsoleOptions { View = ConsoleView.Callers }),
        StringComparison.Ordinal);

    [Fact]
    public void The_notes_say_what_the_probes_cost()
    {
        var report = Render(Counted, new ConsoleOptions());
        Assert.Contains("\nCalls are exact. Their probes took about 0.099 s of the time: 2.4 M calls, some 41 ns "
            + "each.\n", report, StringComparison.Ordinal);
        Assert.Contains("\nMarks: (probes): its self time is below the cost of its probes.\n", report,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_counted_is_told()
    {
        var report = Render(
            new CaptureBuilder().Thread("Main", "300 Program.Main")
                .Counts(probeCost: null, new CallPath { Allocated = 1_500 }).Build(),
            new ConsoleOptions());
        Assert.Contains("total   self   alloc\n0.300  0.300  1.5 kB  Program.Main", report, StringComparison.Ordinal);
        Assert.Contains("Calls are not counted; WEFT_COUNT=calls counts them.", report, StringComparison.Ordinal);
    }

    private static string Rows(Capture capture, ConsoleOptions options)
        => Render(capture, options).Split(Environment.NewLine + Environment.NewLine)[2];

    private static string Render(Capture capture, ConsoleOptions options)
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(options).Render(capture, writer);
        return writer.ToString();
    }
}
