using System.Text.Json;
using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>A program that is stopped as a whole for a while: the time is
/// charged once, to what was open then.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class StoppedTests(PackedWeft weft)
{
    // Each phase lasts half a second, but the one in which the program is
    // stopped, which lasts until some time after it has been.
    private const string Source = """
        using Weft;

        Phases.Before();
        Phases.Stopped();
        Phases.After();

        internal static class Phases
        {
            [Profile]
            public static void Before() => Spin();

            [Profile]
            public static void Stopped()
            {
                Console.WriteLine("ready");
                for (long last = Environment.TickCount64, now = last; now - last < 1000; last = now, now = Environment.TickCount64)
                {
                    Thread.SpinWait(10);
                }

                // The late tick finds what is open when the clock has a processor again, and both go on at the same moment.
                for (var end = Environment.TickCount64 + 300; Environment.TickCount64 < end;)
                {
                    Thread.SpinWait(10);
                }
            }

            [Profile]
            public static void After() => Spin();

            private static void Spin()
            {
                for (var end = Environment.TickCount64 + 500; Environment.TickCount64 < end;)
                {
                    Step();
                }
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
        using (var process = project.Start(new Dictionary<string, string?> { ["WEFT_OUTPUT"] = "run.json" }))
        {
            process.WaitForLine("ready");
            process.Signal("STOP");
            Thread.Sleep(2000);
            process.Signal("CONT");
            process.WaitForEnd().Succeeded();
        }

        using var capture = JsonDocument.Parse(File.ReadAllBytes(project.Locate("run.json")));
        Assert.InRange(TotalOf(capture, "Stopped"), 1900, 1e6);

        // By chance some 5 % off. Where the stopped time was spread over all, it would be a second more.
        Assert.InRange(TotalOf(capture, "Before"), 300, 800);
        Assert.InRange(TotalOf(capture, "After"), 300, 800);
    }

    /// <summary>Milliseconds in a method of that name on the main thread, what
    /// it calls included; every call path has one caller at the most.</summary>
    private static double TotalOf(JsonDocument capture, string method)
    {
        var names = capture.RootElement.GetProperty("methods").EnumerateArray()
            .Select(static method => method.GetProperty("name").GetString()).ToArray();
        var paths = capture.RootElement.GetProperty("threads")[0].GetProperty("paths").EnumerateArray().ToArray();
        return paths.Where(
            path => names[path[1].GetInt32()] == method
                || (path[0].GetInt32() is >= 0 and var parent && names[paths[parent][1].GetInt32()] == method))
            .Sum(static path => path[2].GetInt64()) / 1e6;
    }
}
