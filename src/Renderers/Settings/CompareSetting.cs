namespace Weft.Renderers;

/// <summary>The environment variable that names an earlier capture to compare with.</summary>
internal static class CompareSetting
{
    private const string Name = "WEFT_COMPARE";
    private const string CaptureExtension = ".json";

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
        return reader.WithComparison(renderers, Path.GetFullPath(file), complain);
    }

    /// <summary>Reads the capture; null, and one sentence, if that cannot be done.</summary>
    internal static Capture? Load(string path, Action<string> complain)
    {
        try
        {
            return Capture.Load(path);
        }
        catch (Exception error)
        {
            // Messages of the system and of the capture's reader name the file.
            complain($"{Name}: {VisibleText.Of(error.Message).TrimEnd('.')}. The report compares nothing; name a capture that WEFT_OUTPUT=before.json has written");
            return null;
        }
    }
}
