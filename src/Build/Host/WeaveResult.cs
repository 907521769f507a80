using System.Collections.Immutable;
using System.Text;

namespace Weft.Build;

/// <summary>A file that the weave adds to the build.</summary>
/// <param name="Source">Absolute path of the file it stands in for; empty for the registration source.</param>
/// <param name="RelativePath">Where it lies below the folder of woven copies, with forward slashes.</param>
/// <param name="Text">Its text.</param>
/// <param name="Encoding">The encoding of the original.</param>
internal sealed record WovenFile(string Source, string RelativePath, string Text, Encoding Encoding)
{
    /// <summary>Absolute path of the file for which a PDB has to take it; empty if for itself.</summary>
    public string Original { get; init; } = Source;

    /// <summary>The <see cref="OriginalChecksum"/> of that file.</summary>
    public string Checksum { get; init; } = "";

    /// <summary>Where it lies.</summary>
    /// <param name="directory">Folder of the woven copies, absolute.</param>
    public string Locate(string directory) => Path.GetFullPath(Path.Combine(directory, RelativePath));
}

/// <summary>The result of weaving a project.</summary>
/// <param name="Files">Woven copies and the registration source; sources that
/// are not mentioned are compiled as they are.</param>
/// <param name="Messages">Diagnostics as lines in MSBuild's canonical form.</param>
/// <param name="Report">The outcome for each member; null if no report is wanted.</param>
internal sealed record WeaveResult(ImmutableArray<WovenFile> Files, ImmutableArray<string> Messages,
    WeaveReport? Report = null)
{
    /// <summary>The settings that csc needs along with the copies.</summary>
    public ImmutableArray<SettingFile> Settings { get; init; } = [];
}
