namespace Weft.Build.Tests.ForeignGenerators;

/// <summary>What became of a project.</summary>
internal sealed record GeneratorProjectResult(WeaveResult Result)
{
    /// <summary>The members that are left, each as in the report: name, id and cause.</summary>
    public IEnumerable<string> Left =>
        Result.Report!.Rows.Where(static row => !row.IsWoven)
            .Select(static row => $"{row.Member.Name}: {row.Member.Reason} ({row.Member.Detail})");

    /// <summary>The members that are woven.</summary>
    public IEnumerable<string> Woven =>
        Result.Report!.Rows.Where(static row => row.IsWoven).Select(static row => row.Member.Name);

    /// <summary>The copies, by their paths below the folder.</summary>
    public IEnumerable<string> Copies =>
        Result.Files.Where(static file => file.Source.Length > 0).Select(static file => file.RelativePath);
}
