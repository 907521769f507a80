using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using Weft.Build.Checksums;
using Weft.Generator.Weaving;

namespace Weft.Build;

/// <summary>The properties by which the compiler takes a woven copy for its original.</summary>
internal static class CopyIdentity
{
    /// <summary>The copies with the registration source in front, which is compiled first.</summary>
    /// <param name="sources">All sources.</param>
    /// <param name="registration">The registration source; null if there is none.</param>
    /// <param name="copies">The woven copies.</param>
    /// <param name="request">The project.</param>
    public static ImmutableArray<WovenFile> Of(
        ImmutableArray<ParsedSource> sources,
        WovenFile? registration,
        ImmutableArray<WovenFile> copies,
        WeaveRequest request)
    {
        if (!TreeChecksum.CanBeSet)
        {
            var trees = sources.ToLookup(static source => source.Path, static source => source.Tree);
            copies = [.. copies.Select(copy => WithDirective(copy, trees[copy.Source].First()!.GetText()))];
        }
        else if (registration is not null)
        {
            registration = RegistrationPlace.Of(registration, sources, copies, request.ProjectDirectory);
        }

        return registration is null ? copies : copies.Insert(0, registration);
    }

    /// <summary>The settings that csc needs for them.</summary>
    /// <param name="sources">All sources.</param>
    /// <param name="files">The result of <see cref="Of"/>.</param>
    /// <param name="request">The project.</param>
    public static ImmutableArray<SettingFile> Settings(
        ImmutableArray<ParsedSource> sources, ImmutableArray<WovenFile> files, WeaveRequest request)
    {
        var configuration = AnalyzerConfiguration.Read(request.AnalyzerConfigurations);
        var woven = request.EmbedAllSources ? files.Select(static file => file.Source).ToHashSet() : [];
        var embedded = sources.Where(source => woven.Contains(source.Path)).SelectMany(LineTargets.Of).Distinct();
        return
        [
            .. CopyConfiguration.Of(configuration, files, request.WeftDirectory),
            new SettingFile("weave.pathmap", PathMap(files, request)),
            new SettingFile("weave.embedded", string.Join('\n', embedded)),
        ];
    }

    /// <summary>A copy that states the checksum of its original itself.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="original">The text of its original.</param>
    public static WovenFile WithDirective(WovenFile copy, SourceText original)
    {
        var directive = OriginalChecksum.Directive(copy.Source, copy.Checksum);
        return copy with { Text = copy.Text.Insert(FirstLine.After(original), directive + "\n") };
    }

    // Under a map that no checksum goes with, debuggers would take the originals for files that have changed.
    private static string PathMap(ImmutableArray<WovenFile> files, WeaveRequest request)
    {
        var pairs = files.Where(static file => file.Original.Length > 0)
            .Select(file => (Path.GetFullPath(file.RelativePath, request.WeftDirectory), file.Original));
        return TreeChecksum.CanBeSet ? CopyPathMap.Of(request.PathMap, [.. pairs]) : request.PathMap;
    }
}
