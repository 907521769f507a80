using System.Diagnostics;
using System.Globalization;
using App;

// Prints key=value lines in nanoseconds; benchmarks/Probe reads them. Weft
// records all the while: the application starts it by itself.
const int Calls = 2_000_000;
const int Rounds = 15;

(string Name, Func<int, int> Loop)[] loops =
[
    ("library plain", Loops.LibraryPlain),
    ("library woven", Loops.LibraryWoven),
    ("application plain", Loops.ApplicationPlain),
    ("application woven", Loops.ApplicationWoven),
    ("inlinable plain", Loops.InlinablePlain),
    ("inlinable woven", Loops.InlinableWoven),
    ("stopwatch", Loops.Stopwatches),
];

// Long enough for every loop and callee to reach the JIT's last tier, with pauses for its background compilation.
for (int warmUp = 0; warmUp < 60; warmUp++)
{
    foreach ((_, Func<int, int> loop) in loops)
    {
        loop(2_000);
    }

    Thread.Sleep(5);
}

var times = loops.ToDictionary(static loop => loop.Name, static _ => new List<double>());
for (int round = 0; round < Rounds; round++)
{
    foreach ((string name, Func<int, int> loop) in loops)
    {
        long start = Stopwatch.GetTimestamp();
        loop(Calls);
        times[name].Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
    }
}

long before = GC.GetAllocatedBytesForCurrentThread();
Loops.LibraryWoven(1_000_000);
long bytes = GC.GetAllocatedBytesForCurrentThread() - before;

double library = MedianDifference("library woven", "library plain");
double application = MedianDifference("application woven", "application plain");
Print("call", Median(times["library plain"]));
Print("library", library);
Print("application", application);
Print("pair", (library + application) / 2);
Print("inlinable", MedianDifference("inlinable woven", "inlinable plain"));
Print("stopwatch", MedianDifference("stopwatch", "application plain"));
Print("bytes", bytes);

double MedianDifference(string name, string baseline) =>
    Median(times[name].Zip(times[baseline], static (a, b) => a - b));

static double Median(IEnumerable<double> values)
{
    double[] sorted = [.. values.Order()];
    return sorted[sorted.Length / 2];
}

static void Print(string key, double value) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}={value:F3}"));
