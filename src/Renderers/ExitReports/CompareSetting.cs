namespace Weft.Renderers;

/// <summary>The environment variable that names an earlier capture to compare with.</summary>
internal static class CompareSetting
{
    private const string Name = "WEFT_COMPARE";
    private const string CaptureExtension = ".json";
    private const string WayOut =
        "The report compares nothing; name a capture that WEFT_OUTPUT=before.json has written";

    /// <summary>The renderers, comparing if the variable asks for it.</summary>
    /// <param name="renderers">What is compiled in.</param>
    /// <param name="variable">Value of a variable; null if it is not set.</param>
    /// <param name="complain">Takes a sentence on what cannot be done, without its full stop.</param>
    internal static Renderer[] Apply(Renderer[] renderers, Func<string, string?> variable, Action<string> complain)
    {
        if (variable(Name) is not { Length: > 0 } file)
        {
            return renderers;
        }

        if (RendererChoice.Find(renderers, CaptureExtension) is not { } reader)
        {
            complain($"{Name}={VisibleText.Of(file)} {RendererChoice.Explain(renderers, CaptureExtension)}. The report compares nothing");
            return renderers;
        }

        // Absolute: the program may change its current folder before the report is written.
        var omit = OmitSetting.Read(variable, static _ => { });
        return reader.WithComparison(renderers, Path.GetFullPath(file), omit, complain);
    }

    /// <summary>Reads the capture; null, and one sentence, if that cannot be done.</summary>
    /// <param name="path">The file.</param>
    /// <param name="omit">What the report leaves out, of the earlier run as of this one.</param>
    /// <param name="complain">Takes the sentence, without its full stop.</param>
    internal static Capture? Load(string path, CaptureDetails omit, Action<string> complain)
    {
        // Not by opening it: a pipe without a writer would keep the process from ending.
        if (FileFacts.Of(path).Kind is var kind and (FileKind.Special or FileKind.Folder))
        {
            var what = kind == FileKind.Folder ? "a folder" : "a pipe or a device";
            complain($"{Name}: {VisibleText.Of(path)} is {what}, not a file. {WayOut}");
            return null;
        }

        try
        {
            return Capture.Load(path).Without(omit);
        }
        catch (Exception error)
        {
            // Messages of the system and of the capture's reader name the file.
            complain($"{Name}: {VisibleText.Of(error.Message).TrimEnd('.')}. {WayOut}");
            return null;
        }
    }
}
