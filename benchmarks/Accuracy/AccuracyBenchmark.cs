using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>
/// Whether Weft tells the truth: its call trees against exact ones of the same runs, for programs that make it hard. Two biased ways of sampling run in the same harness,
/// to show that it would notice.
/// </summary>
/// <param name="arguments">Those of the command line, the benchmark's name first.</param>
internal sealed class AccuracyBenchmark(string[] arguments)
    : Benchmark("accuracy", "call trees against exact ones, with controls; about a quarter of an hour ([PROGRAM] [--quick])")
{
    private const double OverlapBound = 0.01;
    private const double LongOverlapBound = 0.98;
    private const double CausalityBound = 0.02;
    private const double WallBound = 0.01;
    private const double ProcessorTimeBound = 0.02;
    private const double ControlOverlapBound = 0.03;
    private const double ControlCausalityBound = 0.05;

    private static readonly (string Program, string Clock, string Name)[] s_controls =
    [
        ("period 1.000 ms", SamplingClocks.Grid, "control: a tick every millisecond"),
        ("echo of the ticks", SamplingClocks.Uniform, "control: uniform intervals"),
    ];

    private readonly AccuracyPlan _plan = arguments.Contains("--quick") ? AccuracyPlan.Quick : AccuracyPlan.Full;

    public override string Run()
    {
        AccuracyProgram[] programs = [.. AccuracyPrograms.All.Where(IsChosen)];
        if (programs.Length == 0)
        {
            throw new ArgumentException($"There is no such program. There are: {string.Join(", ", AccuracyPrograms.All.Select(static program => program.Name))}.");
        }

        NullExperiment.Figures nothing = NullExperiment.Run(_plan);
        Console.WriteLine(nothing);
        Console.WriteLine();
        Console.WriteLine(AccuracyTable.Header);
        ProgramFigures[] figures = [.. programs.Select(program => Measure(program.Name, program, SamplingClocks.Weft))];
        ProgramFigures[] controls = [.. s_controls.Select(control => Measure(control.Name, AccuracyPrograms.All.Single(program => program.Name == control.Program), control.Clock))];
        if (_plan == AccuracyPlan.Full)
        {
            for (int i = 0; i < programs.Length; i++)
            {
                Judge(programs[i].Name, figures[i]);
            }

            for (int i = 0; i < controls.Length; i++)
            {
                JudgeControl(s_controls[i].Name, controls[i]);
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"min_overlap={100 * figures.Min(static program => program.LongOverlap):F2} max_path_error={100 * figures.Max(static program => Math.Abs(program.PathError)):F2} "
            + $"causality={100 * figures.Max(static program => Math.Abs(program.CausalityError)):F2} rusage={100 * figures.Max(static program => Math.Abs(program.ProcessorTimeError)):F2}");
    }

    private bool IsChosen(AccuracyProgram program) =>
        !arguments.Skip(1).Any(static argument => !argument.StartsWith('-')) || arguments.Contains(program.Name);

    private ProgramFigures Measure(string name, AccuracyProgram program, string clock)
    {
        ProgramFigures figures = AccuracyChild.Start(program, _plan, clock);
        Console.WriteLine(AccuracyTable.Row(name, figures));
        return figures;
    }

    private static void Judge(string program, ProgramFigures figures)
    {
        Require(figures.IdealOverlap - figures.Overlap <= OverlapBound, program, "the overlap of short runs is more than a point below that of an ideal sampler");
        Require(figures.LongOverlap >= LongOverlapBound, program, "the overlap of the long run is below 98 %");
        Require(Math.Abs(figures.CausalityError) <= CausalityBound, program, "a method moved by more than 2 % of the distance too much or too little");
        Require(Math.Abs(figures.WallError) <= WallBound, program, "the duration is more than 1 % off");
        Require(Math.Abs(figures.ProcessorTimeError) <= ProcessorTimeBound, program, "the processor time is more than 2 % off");
    }

    private static void JudgeControl(string control, ProgramFigures figures) => Require(
        figures.IdealOverlap - figures.Overlap > ControlOverlapBound && Math.Abs(figures.CausalityError) > ControlCausalityBound,
        control,
        "it is not far enough off, so the harness would not notice a bias");

    private static void Require(bool holds, string what, string otherwise)
    {
        if (!holds)
        {
            Console.WriteLine($"FAILED: {what}: {otherwise}.");
            Environment.ExitCode = 1;
        }
    }
}
