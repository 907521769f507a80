namespace Weft.Renderers.Tests;

/// <summary>Captures that several tests render.</summary>
internal static class Samples
{
    /// <summary>One thread with 1000 ms in all, and all kinds of time.</summary>
    internal static Capture OneThread { get; } = new CaptureBuilder()
        .Thread(
            "Main",
            """
            0 Program.Main
              5 Program.Load
                40 Json.Parse
              20 Program.Run
                120 Checkout.Total
                  380 Tax.Rate
                  150 Basket.Sum
                  3 Basket.Count
                  4 Basket.Check
                160 Receipt.Print
                  8 Receipt.Line
            """,
            outside: 70,
            gc: 40)
        .Build();

    /// <summary>Two threads of the program and two of the pool.</summary>
    internal static Capture ManyThreads { get; } = new CaptureBuilder()
        .Thread("Main", "200 Program.Main\n  300 Checkout.Total", outside: 100)
        .Thread("Printer", "400 Receipt.Print", unattributed: 200)
        .Thread("Thread pool", "100 Checkout.Total", pool: true, outside: 5000)
        .Thread("Thread pool", "50 Checkout.Total", pool: true, gc: 10)
        .Build();
}
