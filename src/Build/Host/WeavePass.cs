using Weft.Build.ForeignGenerators;
using Weft.Generator.Syntax;

namespace Weft.Build;

/// <summary>Weaves a project and says which woven file takes the place of which source.</summary>
internal static class WeavePass
{
    /// <summary>Weaves one project. Reads its sources, and writes nothing but the verdict on its generators.</summary>
    /// <exception cref="AggregateException">A source cannot be read; files are read in parallel.</exception>
    /// <exception cref="InvalidDataException">The compiler at hand cannot parse this project.</exception>
    public static WeaveResult Run(WeaveRequest request)
    {
        var project = ProjectWeaver.Of(request);
        var verdict = GeneratorJudge.Judge(request, project);
        var woven = project.Weave(verdict.Reads);
        return new WeaveResult(
            verdict.IsAgainstWeaving ? [] : woven.Files,
            [
                .. BadPatterns(request, "WeftInclude"),
                .. BadPatterns(request, "WeftExclude"),
                .. verdict.Messages,
                .. woven.Messages,
            ],
            woven.Report)
        {
            Settings = woven.Settings.Value,
        };
    }

    private static IEnumerable<string> BadPatterns(WeaveRequest request, string property) =>
        NamePattern.Split(request.Properties.GetValueOrDefault(property, ""))
            .Where(static pattern => !NamePattern.IsValid(pattern))
            .Select(pattern => BuildDiagnostics.BadPattern(property, pattern));
}
