using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>A program that is stopped as a whole for a while: the time is
/// charged once, to what was open then.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class StoppedTests(PackedWeft weft)
{
    // Computes all the time, so that a stop can only be noticed by the clock. What ends the phase in which it is
    // stopped is a file that comes after the stop: a gap in the program's own time might lie before its first look.
    private const string Source = """
        using System.Diagnostics;
        using Weft;

        Phases.Before();
        Phases.Stopped();
        Phases.After();

        internal static class Phases
        {
            [Profile]
            public static void Before() => Spin("before");

            [Profile]
            public static void Stopped()
            {
                Console.WriteLine("ready");
                while (!File.Exists("continued"))
                {
                    Thread.SpinWait(10);
                }

                // The late tick finds what is open when the clock has a processor again: on a busy machine a while later.
                for (var end = Environment.TickCount64 + 1000; Environment.TickCount64 < end;)
                {
                    Thread.SpinWait(10);
                }
            }

            [Profile]
            public static void After() => Spin("after");

            private static void Spin(string phase)
            {
                var watch = Stopwatch.StartNew();
                while (watch.ElapsedMilliseconds < 500)
                {
                    Step();
                }

                Console.WriteLine($"{phase} {watch.ElapsedMilliseconds}");
            }

            [Profile]
            private static void Step() => Thread.SpinWait(10);
        }
        """;

    [Fact]
    public void The_time_is_charged_once_to_the_frame_that_was_open()
    {
        var project = new UserProject(weft, weft.NextFolder("App"), "<EnableWeft>true</EnableWeft>",
            sources: ("Program.cs", Source));
        project.Build().SucceededWithoutWarnings();
        string output;
        using (var process = project.Start(new Dictionary<string, string?> { ["WEFT_OUTPUT"] = "run.json" }))
        {
            process.WaitForLine("ready");
            process.Signal("STOP");
            Thread.Sleep(4000);
            process.Signal("CONT");
            project.Write("continued", "");
            output = process.WaitForEnd().Succeeded().Output;
        }

        using var capture = JsonDocument.Parse(File.ReadAllBytes(project.Locate("run.json")));
        Assert.InRange(TotalOf(capture, "Stopped"), 3500, 1e6);

        // By chance some 5 % off, and more where the clock had to wait for a processor. Where the stopped time was
        // spread over all, it would be seconds more.
        foreach (var (phase, method) in (ReadOnlySpan<(string, string)>)[("before", "Before"), ("after", "After")])
        {
            var lasted = int.Parse(Regex.Match(output, phase + " ([0-9]+)").Groups[1].Value,
                CultureInfo.InvariantCulture);
            Assert.InRange(TotalOf(capture, method), 0.6 * lasted, 1.6 * lasted);
        }
    }

    /// <summary>Milliseconds in a method of that name on the main thread, what
    /// it calls included; every call path has one caller at the most.</summary>
    private static double TotalOf(JsonDocument capture, string method)
    {
        var names = capture.RootElement.GetProperty("methods").EnumerateArray()
            .Select(static method => method.GetProperty("name").GetString()).ToArray();
        var columns = capture.RootElement.GetProperty("threads")[0].GetProperty("columns");
        var (parents, methods, self) = (Column("parent"), Column("method"), Column("self"));
        return Enumerable.Range(0, self.Length)
            .Where(path => IsIn(path) || (parents[path] is >= 0 and var parent && IsIn((int)parent)))
            .Sum(path => self[path]) / 1e6;

        bool IsIn(int path) => names[methods[path]] == method;
        long[] Column(string name) =>
            [.. columns.GetProperty(name).EnumerateArray().Select(static number => number.GetInt64())];
    }
}
