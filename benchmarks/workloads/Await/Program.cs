using System.Diagnostics;
using System.Globalization;
using Await;
using Weft;

// Prints key=value lines, nanoseconds and bytes; benchmarks/Await reads them. Weft records all the while.
const int Awaits = 2_000_000;
const int Calls = 100_000;
const int Rounds = 15;

(string Name, Func<int, Task<int>> Plain, Func<int, Task<int>> Woven)[] completed =
[
    ("task", Plain.Tasks, Woven.Tasks),
    ("configured task", Plain.ConfiguredTasks, Woven.ConfiguredTasks),
    ("value task", Plain.ValueTasks, Woven.ValueTasks),
    ("call", Plain.Calls, Woven.Calls),
];
(string Name, Func<Gate, Task> Plain, Func<Gate, Task> Woven)[] suspended =
[
    ("await once", Plain.SuspendOnce, Woven.SuspendOnce),
    ("await foreach", Plain.Consume, Woven.Consume),
    ("await foreach disposal", Plain.ConsumeAndDispose, Woven.ConsumeAndDispose),
    ("await using", Plain.Use, Woven.Use),
    ("await using above lambda", Plain.UseAboveLambda, Woven.UseAboveLambda),
];

using Session session = Profiler.Start();

// Long enough for every loop to reach the JIT's last tier, with pauses for its background compilation.
for (int warmUp = 0; warmUp < 60; warmUp++)
{
    foreach ((_, Func<int, Task<int>> plain, Func<int, Task<int>> woven) in completed)
    {
        _ = plain(2_000);
        _ = woven(2_000);
    }

    Thread.Sleep(5);
}

foreach ((string name, Func<int, Task<int>> plain, Func<int, Task<int>> woven) in completed)
{
    var plainTimes = new List<double>();
    var differences = new List<double>();
    for (int round = 0; round < Rounds; round++)
    {
        double plainTime = Time(plain);
        plainTimes.Add(plainTime);
        differences.Add(Time(woven) - plainTime);
    }

    Print($"{name} plain ns", Median(plainTimes));
    Print($"{name} extra ns", Median(differences));
    Print($"{name} extra bytes", Allocated(() => woven(Calls)) - Allocated(() => plain(Calls)));
}

foreach ((string name, Func<Gate, Task> plain, Func<Gate, Task> woven) in suspended)
{
    Print($"{name} plain bytes", AllocatedByCalls(plain));
    Print($"{name} extra bytes", AllocatedByCalls(woven) - AllocatedByCalls(plain));
}

double often = AllocatedByAwaits(Plain.SuspendOften);
Print("await often plain bytes", often);
Print("await often extra bytes", AllocatedByAwaits(Woven.SuspendOften) - often);

static double Time(Func<int, Task<int>> loop)
{
    long start = Stopwatch.GetTimestamp();
    loop(Awaits);
    return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Awaits;
}

// Bytes in all, less what a first time costs.
static long Allocated(Action body)
{
    body();
    long before = GC.GetAllocatedBytesForCurrentThread();
    body();
    return GC.GetAllocatedBytesForCurrentThread() - before;
}

// Bytes per call, of many that are all suspended before the first goes on.
static double AllocatedByCalls(Func<Gate, Task> method)
{
    Gate[] gates = [.. Enumerable.Range(0, Calls).Select(static _ => new Gate())];
    return Allocated(() =>
    {
        foreach (Gate gate in gates)
        {
            _ = method(gate);
        }

        foreach (Gate gate in gates)
        {
            gate.Open();
        }
    }) / (double)Calls;
}

// Bytes in all, of many awaits in one call.
static long AllocatedByAwaits(Func<Gate, int, Task> method)
{
    var gate = new Gate();
    return Allocated(() =>
    {
        Task task = method(gate, Calls);
        while (!task.IsCompleted)
        {
            gate.Open();
        }
    });
}

static double Median(IEnumerable<double> values)
{
    double[] sorted = [.. values.Order()];
    return sorted[sorted.Length / 2];
}

static void Print(string key, double value) =>
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{key}={value:F3}"));
