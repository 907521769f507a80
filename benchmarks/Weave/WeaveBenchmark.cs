using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>What weaving every member adds to the build of a library: cold, and when nothing has changed.</summary>
/// <param name="arguments">The command line behind the benchmark's name.</param>
internal sealed class WeaveBenchmark(string[] arguments)
    : Benchmark("weave", "what weaving adds to a build; --checkout PATH [--project NAME] [--framework net10.0]; about two minutes")
{
    private const int Rounds = 5;

    public override string Run()
    {
        string folder = Option("--checkout") ?? throw new InvalidOperationException("say which library is to be built: --checkout PATH");
        using var checkout = new Checkout(folder);
        string project = checkout.FindProject(Option("--project"));
        string framework = Option("--framework") ?? Checkout.NewestFrameworkOf(project);
        string[] injected = Prepare(checkout, project, framework);

        var plain = new Variant("un-woven");
        var woven = new Variant("woven, every member");
        for (int round = 0; round < Rounds; round++)
        {
            plain.Measure(project, framework, []);
            woven.Measure(project, framework, injected);
        }

        return Report(Path.GetFileNameWithoutExtension(project), framework, plain, woven);
    }

    private static string Report(string project, string framework, Variant plain, Variant woven)
    {
        Console.WriteLine();
        Console.WriteLine($"{project}, {framework}: median of {Rounds} builds in turn, all of the build's own processes new");
        foreach (Variant variant in (Variant[])[plain, woven])
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {variant.Name,-22}{variant.Cold.Median,7:F2} s ({variant.Cold.Min:F2}-{variant.Cold.Max:F2}), of which the weave {variant.Weave.Median:F2} s; "
                + $"nothing changed: {variant.Unchanged.Median:F2} s, of which the weave {variant.UnchangedWeave.Median * 1000:F0} ms"));
        }

        Console.WriteLine(woven.AlwaysSkipped ? "  nothing changed: the weaver was not started" : "  nothing changed: THE WEAVER RAN AGAIN");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"build_s={plain.Cold.Median:F2} weave_s={woven.Weave.Median:F2} ratio={woven.Weave.MedianRatioTo(plain.Cold):F3} "
            + $"noop_ms={woven.UnchangedWeave.Median * 1000:F0} skipped={(woven.AlwaysSkipped ? "true" : "false")}");
    }

    // As tests/Libraries weaves a library, but without the list of its members, which nobody reads here.
    private static string[] Prepare(Checkout checkout, string project, string framework)
    {
        Console.WriteLine("building Weft ...");
        foreach (string part in (string[])["src/Build", "src/Runtime"])
        {
            ChildProcess.Run("dotnet", ["build", Path.Combine(Repository.Root, part), "-c", "Release", "-v", "quiet", "-nologo"], ("MSBUILDDISABLENODEREUSE", "1"));
        }

        Console.WriteLine($"restoring and building {Path.GetFileName(project)} with its dependencies ...");
        ChildProcess.Run("dotnet", ["restore", project, "-v", "quiet", "-p:TreatWarningsAsErrors=false", "-p:NuGetAudit=false"], ("MSBUILDDISABLENODEREUSE", "1"));
        ChildProcess.Run(
            "dotnet", ["build", project, "-c", "Release", "-f", framework, "--no-restore", "-v", "quiet", "-nologo"], ("MSBUILDDISABLENODEREUSE", "1"));
        string list = Path.Combine(checkout.Folder, "weft-libraries.txt");
        File.WriteAllText(list, project + "\n");
        return
        [
            "-p:CustomAfterMicrosoftCommonTargets=" + Path.Combine(Repository.Root, "tests/Libraries/inject.targets"),
            "-p:WeftRepository=" + Repository.Root + Path.DirectorySeparatorChar,
            "-p:WeftLibraries=" + list,
            "-p:WeftReport=false",
        ];
    }

    private string? Option(string name)
    {
        int index = Array.IndexOf(arguments, name);
        return index < 0 ? null : index + 1 < arguments.Length ? arguments[index + 1] : throw new InvalidOperationException($"{name} needs a value");
    }

    private sealed class Variant(string name)
    {
        public string Name { get; } = name;

        public Series Cold { get; } = new("cold");

        public Series Weave { get; } = new("weave");

        public Series Unchanged { get; } = new("unchanged");

        public Series UnchangedWeave { get; } = new("unchanged weave");

        public bool AlwaysSkipped { get; private set; } = true;

        public void Measure(string project, string framework, string[] properties)
        {
            TimedBuild.Forget(project);
            TimedBuild cold = TimedBuild.Of(project, framework, properties);
            TimedBuild unchanged = TimedBuild.Of(project, framework, properties);
            Cold.Add(cold.Seconds);
            Weave.Add(cold.WeaveSeconds);
            Unchanged.Add(unchanged.Seconds);
            UnchangedWeave.Add(unchanged.WeaveSeconds);
            AlwaysSkipped &= unchanged.Skipped;
        }
    }
}
