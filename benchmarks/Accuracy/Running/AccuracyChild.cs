using System.Text.Json;

namespace Weft.Benchmarks;

/// <summary>One program of the accuracy benchmark in a process of its own: with
/// its own compiled code, heap, threads and processors.</summary>
internal static class AccuracyChild
{
    /// <summary>What the command line calls a process that runs one program. Not meant to be started by hand.</summary>
    public const string Command = "accuracy-program";

    /// <summary>Starts the process and waits for its figures.</summary>
    public static ProgramFigures Start(AccuracyProgram program, AccuracyPlan plan, SamplingWay way)
    {
        string[] command = [Environment.ProcessPath!, Command, program.Name, way.Name, JsonSerializer.Serialize(plan)];
        command = program.Processors is { } processors ? ["taskset", "-c", processors, .. command] : command;
        string output = ChildProcess.Run(command[0], command[1..]);
        return JsonSerializer.Deserialize<ProgramFigures>(output)!;
    }

    /// <summary>What that process does.</summary>
    /// <param name="arguments">Those of the command line after <see cref="Command"/>.</param>
    public static void Run(ReadOnlySpan<string> arguments)
    {
        AccuracyProgram program = AccuracyPrograms.Find(arguments[0]);
        AccuracyPlan plan = JsonSerializer.Deserialize<AccuracyPlan>(arguments[2])!;
        Console.WriteLine(
            JsonSerializer.Serialize(ProgramEvaluation.Evaluate(program, plan, SamplingWay.Find(arguments[1]))));
    }
}
