namespace Weft.Renderers;

/// <summary>The environment variable that names an earlier capture to compare with.</summary>
internal static class CompareSetting
{
    private const string Name = "WEFT_COMPARE";
    private const string Captures = ".json";
    private const string WayOut =
        "The report compares nothing; name a capture that WEFT_OUTPUT=before.json has written";

    /// <summary>The renderers, comparing if the variable asks for it.</summary>
    internal static Renderer[] Apply(Renderer[] renderers, ReportSettings settings)
    {
        if (settings.Read(Name) is not { Length: > 0 } file)
        {
            return renderers;
        }

        foreach (var renderer in renderers)
        {
            if (renderer is IComparisonSource reader)
            {
                // Absolute: the program may change its current folder before the report is written.
                return reader.WithComparison(renderers, Path.GetFullPath(file), settings);
            }
        }

        settings.Complain(
            $"{Name}={VisibleText.Of(file)} {RendererChoice.Explain([], Captures)}. The report compares nothing");
        return renderers;
    }

    /// <summary>Reads the capture; null, and one sentence, if that cannot be done.</summary>
    /// <param name="path">The file.</param>
    /// <param name="settings">The details that the report leaves out, about both runs.</param>
    internal static Capture? Load(string path, ReportSettings settings)
    {
        // Not by opening it: a pipe without a writer would keep the process from ending.
        if (FileFacts.Of(path).Kind is var kind and (FileKind.Special or FileKind.Folder))
        {
            var what = kind == FileKind.Folder ? "a folder" : "a pipe or a device";
            settings.Complain($"{Name}: {VisibleText.Of(path)} is {what}, not a file. {WayOut}");
            return null;
        }

        try
        {
            // The start of the recording has already reported invalid settings.
            return Capture.Load(path).Without(OmitSetting.Read(settings.Read, static _ => { }));
        }
        catch (Exception error)
        {
            // Messages of the system and of the capture's reader name the file.
            settings.Complain($"{Name}: {VisibleText.Of(error.Message).TrimEnd('.')}. {WayOut}");
            return null;
        }
    }
}
