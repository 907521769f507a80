using Weft.Build.ForeignGenerators;
using Weft.Generator.Selection;

namespace Weft.Build;

/// <summary>Weaves a project and says which woven file takes the place of which source.</summary>
internal static class WeavePass
{
    /// <summary>Weaves one project. Reads its sources, and writes nothing but the verdict on its generators.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    /// <exception cref="InvalidOperationException">The generator failed.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var project = ProjectWeaver.Of(request);
        var verdict = GeneratorJudge.Judge(request, project);
        var woven = project.Weave(verdict.Reads);
        return new WeaveResult(
            verdict.IsAgainstWeaving ? [] : [.. woven.Files],
            [
                .. BadPatterns("WeftInclude", request.Include),
                .. BadPatterns("WeftExclude", request.Exclude),
                .. verdict.Messages,
                .. woven.Messages,
            ],
            woven.Report);
    }

    private static IEnumerable<string> BadPatterns(string property, string patterns) =>
        NamePattern.Split(patterns).Where(static pattern => !NamePattern.IsValid(pattern)).Select(pattern => BuildDiagnostics.BadPattern(property, pattern));
}
