using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Weft.Generator.Tests.Harness;

/// <summary>
/// Compares what a generator made with files laid out as Verify.SourceGenerators lays them out. A
/// mismatch leaves a .received. file beside the .verified. one, to be compared and renamed by hand.
/// </summary>
internal static class Snapshot
{
    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: true);

    /// <param name="run">What the generator made.</param>
    /// <param name="ignore">Hint name of a source that the test is not about.</param>
    /// <param name="file">Source file of the test.</param>
    /// <param name="method">Name of the test.</param>
    public static void Match(GeneratorDriverRunResult run, string ignore = "", [CallerFilePath] string file = "",
        [CallerMemberName] string method = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
        var stem = $"{Path.GetFileNameWithoutExtension(file)}.{method}";
        var actual = Results(run, ignore, stem).ToDictionary(result => result.Name,
            result => result.Text.ReplaceLineEndings("\n").TrimEnd('\n'));
        var expected = Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, stem + "*.verified.*").Select(path => Path.GetFileName(path))
                .Where(name => name[stem.Length] is '#' or '.')
            : [];
        var failures = new List<string>();
        foreach (var (name, text) in actual)
        {
            var verified = Path.Combine(folder, name);
            var received = verified.Replace(".verified.", ".received.");
            File.Delete(received);
            if (!File.Exists(verified) || File.ReadAllText(verified).ReplaceLineEndings("\n") != text)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(received)!);
                File.WriteAllText(received, text, s_utf8);
                failures.Add("differs or is new: " + received);
            }
        }

        // A file that is no longer made is a change, too.
        failures.AddRange(expected.Where(name => !actual.ContainsKey(name)).Select(name => "no longer made: " + name));
        Assert.True(failures.Count == 0, string.Join('\n', failures));
    }

    private static IEnumerable<(string Name, string Text)> Results(GeneratorDriverRunResult run, string ignore,
        string stem)
    {
        foreach (var source in run.Results.SelectMany(result => result.GeneratedSources)
            .Where(source => source.HintName != ignore))
        {
            var name = Path.GetFileNameWithoutExtension(source.HintName);
            yield return ($"{stem}#{name}.verified.cs", $"//HintName: {source.HintName}\n{source.SourceText}");
        }

        if (!run.Diagnostics.IsEmpty)
        {
            yield return ($"{stem}.verified.txt", string.Join('\n', run.Diagnostics));
        }
    }
}
