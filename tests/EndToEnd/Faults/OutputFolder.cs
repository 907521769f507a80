using System.Text.Json;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// A folder with the report of an earlier run, which a program is to replace by a whole one or leave alone.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private const string Earlier = """{"weft":1,"earlier":"run"}""";

    public OutputFolder() => File.WriteAllText(Output, Earlier);

    public string Folder { get; } = Directory.CreateTempSubdirectory("weft-arrival-").FullName;

    public string Output => Path.Combine(Folder, "run.json");

    /// <summary>Whether the earlier report has been replaced.</summary>
    public bool IsReplaced => File.ReadAllText(Output) != Earlier;

    /// <summary>Files that a report is first written to.</summary>
    public string[] Parts => Directory.GetFiles(Folder, "*.weft-part");

    /// <summary>Names of all files.</summary>
    public IEnumerable<string> Names => Directory.GetFiles(Folder).Select(Path.GetFileName).OfType<string>();

    public Dictionary<string, string?> Environment(params ReadOnlySpan<(string Name, string Value)> others)
    {
        var all = new Dictionary<string, string?> { ["WEFT_OUTPUT"] = Output };
        foreach (var (name, value) in others)
        {
            all[name] = value;
        }

        return all;
    }

    /// <summary>A whole capture of this run, and nothing beside it.</summary>
    public void AssertWhole(ProcessResult result)
    {
        Assert.True(IsReplaced, result.All);
        AssertIsCapture();
        Assert.Equal([Output], Directory.GetFiles(Folder));
        Assert.Equal($"weft: report written to {Output}.\n", result.Error);
    }

    /// <summary>The earlier report as it was, or a whole capture of this run.</summary>
    public void AssertWholeOrEarlier()
    {
        if (IsReplaced)
        {
            AssertIsCapture();
        }
    }

    public void AssertIsCapture()
    {
        using var capture = JsonDocument.Parse(File.ReadAllBytes(Output));
        Assert.True(capture.RootElement.GetProperty("threads").GetArrayLength() > 0);
    }

    /// <summary>
    /// The earlier report as it was, nothing beside it, one sentence, and the report where a person sees it.
    /// </summary>
    public void AssertKept(ProcessResult result, string reason)
    {
        Assert.False(IsReplaced, result.All);
        Assert.Equal([Output], Directory.GetFiles(Folder));
        var sentence = Assert.Single(result.Error.Split('\n'),
            static line => line.StartsWith("weft:", StringComparison.Ordinal));
        Assert.StartsWith($"weft: the report could not be written to {Output}", sentence, StringComparison.Ordinal);
        Assert.Contains(reason, sentence, StringComparison.Ordinal);
        Assert.Equal(1, result.ReportCount);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
