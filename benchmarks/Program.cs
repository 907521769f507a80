using Weft.Benchmarks;

if (args is [AccuracyChild.Command, ..])
{
    AccuracyChild.Run(args.AsSpan(1));
    return 0;
}

Benchmark[] benchmarks =
[
    new ProbeBenchmark(),
    new CountBenchmark(),
    new TemplatesBenchmark(),
    new CommitBenchmark(),
    new TimelineBenchmark(),
    new TicksBenchmark(),
    new AccuracyBenchmark(args),
    new CpuBenchmark(args),
    new AwaitBenchmark(),
    new WeaveBenchmark(args),
    new SizeBenchmark(),
    new HtmlBenchmark(),
];

Benchmark? chosen = benchmarks.FirstOrDefault(benchmark => args is [var name, ..] && benchmark.Name == name);
if (chosen is null)
{
    Console.WriteLine("usage: dotnet run -c Release --project benchmarks -- NAME");
    Console.WriteLine();
    foreach (Benchmark benchmark in benchmarks)
    {
        Console.WriteLine($"  {benchmark.Name,-10} {benchmark.Description}");
    }

    return args is [] ? 0 : 2;
}

string result = chosen.Run();
Console.WriteLine();
Console.WriteLine($"result {chosen.Name} {result}");
return Environment.ExitCode;
