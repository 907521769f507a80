using System.Globalization;

namespace Weft.Benchmarks;

/// <summary>By how much weaving makes a NativeAOT binary larger, with the
/// renderer that such binaries have by default.</summary>
internal sealed class SizeBenchmark() : Benchmark("size",
    "bytes that weaving adds to the samples as NativeAOT binaries")
{
    private const double Kilobyte = 1000;

    public override string Run()
    {
        string[] projects = ["samples/Templates", "samples/Orders"];
        var figures = new List<string>();
        foreach (string project in projects)
        {
            long plain = new FileInfo(Repository.PublishAot(project, "aot-plain", "-p:EnableWeft=false")).Length;
            long woven = new FileInfo(Repository.PublishAot(project, "aot-attributed", "-p:EnableWeft=true")).Length;
            string name = Path.GetFileName(project);
            double added = (woven - plain) / Kilobyte;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-10} un-woven "
                + $"{plain / Kilobyte,6:F0} KB, woven {woven / Kilobyte,6:F0} KB, {added,4:F0} KB more"));
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name.ToLowerInvariant()}_kb={added:F0}"));
        }

        return string.Join(' ', figures);
    }
}
