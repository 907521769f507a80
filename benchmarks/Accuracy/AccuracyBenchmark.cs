using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// Whether Weft tells the truth: its call trees against exact ones of the same runs, for programs that
/// make it hard. Three biased ways of sampling run in the same harness, to show that it would notice.
/// </summary>
/// <param name="arguments">Those of the command line, the benchmark's name first.</param>
internal sealed class AccuracyBenchmark(string[] arguments)
    : Benchmark("accuracy",
        "call trees against exact ones, with controls; about a quarter of an hour ([PROGRAM] [--quick])")
{
    private static readonly (string Program, SamplingWay Way, string Name)[] s_controls =
    [
        ("period 1.000 ms", SamplingWay.Grid, "control: a tick every millisecond"),
        ("echo of the ticks", SamplingWay.Uniform, "control: uniform intervals"),
        ("probe density", SamplingWay.ProbeTime, "control: charged up to the probe"),
    ];

    private readonly AccuracyPlan _plan = arguments.Contains("--quick") ? AccuracyPlan.Quick : AccuracyPlan.Full;

    public override string Run()
    {
        AccuracyProgram[] chosen = [.. AccuracyPrograms.All.Where(IsChosen)];
        if (chosen.Length == 0)
        {
            throw new ArgumentException($"There is no such program. There are: "
                + $"{string.Join(", ", AccuracyPrograms.All.Select(static program => program.Name))}.");
        }

        NullExperiment.Figures known = NullExperiment.Run(_plan);
        Console.WriteLine(known);
        (string Name,
            ProgramFigures Figures)[] programs = [
                .. chosen.Select(program => Measure(program.Name, program, _plan, SamplingWay.Weft))];
        (string Name,
            ProgramFigures Figures)[] controls = [
                .. s_controls.Select(
                    control =>
                        Measure(control.Name, AccuracyPrograms.Find(control.Program), _plan.ForControl(),
                            control.Way))];
        Console.WriteLine();
        AccuracyTable.PrintTrees([.. programs, .. controls]);
        Console.WriteLine();
        AccuracyTable.PrintSums([.. programs, .. controls]);
        if (_plan == AccuracyPlan.Full)
        {
            AccuracyVerdict.Judge(known, programs, controls);
        }
        else
        {
            Console.WriteLine("Too short to judge by.");
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"min_overlap={100 * programs.Min(static program => program.Figures.LongOverlap):F2} "
            + $"max_path_error={100 * programs.Max(static program => Math.Abs(program.Figures.PathError)):F2} "
            + $"causality={100 * programs.Max(static program => Math.Abs(program.Figures.CausalityError)):F2} "
            + $"rusage={100 * programs.Max(static program => Math.Abs(program.Figures.ProcessorTimeError)):F2}");
    }

    private bool IsChosen(AccuracyProgram program) =>
        arguments.Skip(1).All(static argument => argument.StartsWith('-')) || arguments.Contains(program.Name);

    private static (string Name, ProgramFigures Figures) Measure(string name, AccuracyProgram program,
        AccuracyPlan plan, SamplingWay way)
    {
        ProgramFigures figures = AccuracyChild.Start(program, plan, way);
        Console.WriteLine(AccuracyTable.Line(name, figures));
        return (name, figures);
    }
}
