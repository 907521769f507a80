using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>Everything that a verdict depends on, as one short text.</summary>
/// <remarks>
/// Texts are told by what is in them, since a verdict must not outlive them; assemblies, of which a project has
/// hundreds, by size and time.
/// </remarks>
internal static class Fingerprint
{
    /// <summary>The fingerprint of a project.</summary>
    /// <param name="request">The request to the weaver.</param>
    /// <param name="program">The program as it was written.</param>
    /// <param name="assemblies">The assemblies with generators of others, and what they need.</param>
    public static string Of(WeaveRequest request, Compilation program, IEnumerable<string> assemblies)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, typeof(Fingerprint).Module.ModuleVersionId.ToString());
        Add(hash, typeof(Weft.Generator.WeavingGenerator).Module.ModuleVersionId.ToString());
        Add(hash, typeof(Compilation).Module.ModuleVersionId.ToString());
        Add(hash, request.Text);
        foreach (var file in request.References.Select(static reference => reference.Path).Concat(assemblies))
        {
            Add(hash, file + Stamp(file));
        }

        foreach (var file in request.AdditionalFiles.Concat(request.AnalyzerConfigurations).Where(File.Exists))
        {
            Add(hash, file);
            hash.AppendData(File.ReadAllBytes(file));
        }

        foreach (var tree in program.SyntaxTrees)
        {
            Add(hash, tree.FilePath);
            Add(hash, tree.GetText().ToString());
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    // Each text ends with a character that no text holds: "ab" and "c" are others than "a" and "bc".
    private static void Add(IncrementalHash hash, string text) =>
        hash.AppendData(Encoding.Unicode.GetBytes(text + '\uffff'));

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists
            ? string.Create(CultureInfo.InvariantCulture, $"|{file.Length}|{file.LastWriteTimeUtc.Ticks}") : "|";
    }
}
