using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>The registration of a project that is woven.</summary>
internal static class RegistrationText
{
    /// <summary>Its source; empty if there is none.</summary>
    internal static string Of(ProjectOptions options, params (string Path, string Text)[] files) =>
        new SourceProject(options, files).Weave().Results.Single().GeneratedSources
        .Where(static source => source.HintName == "Weft.Registration.g.cs")
        .Select(static source => source.SourceText.ToString()).SingleOrDefault("");

    /// <summary>The table that the woven program registers.</summary>
    internal static string TableOf(ProjectOptions options, params (string Path, string Text)[] files)
        => ProgramRun.Of(
            new SourceProject(options,
                [.. files, ("Z.cs", "static class Z { static void Main() { } }")]).CompileWoven()).Table;
}
