using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Weft.Generator.Diagnostics;
using Weft.Generator.Model;
using Weft.Generator.Weaving;

namespace Weft.Generator.Registration;

/// <summary>The result of weaving all files.</summary>
/// <param name="Files">The files.</param>
/// <param name="Collisions">Paths of those that have to be left as they are
/// because their copies would get in the way of others.</param>
internal sealed record ProjectWeaving(ImmutableArray<FileWeaving> Files, ImmutableArray<string> Collisions)
{
    /// <summary>The files with a copy.</summary>
    public IEnumerable<FileWeaving> Copies =>
        Files.Where(file => file.Block is { } block && !Collisions.Contains(block.SourcePath));

    /// <summary>The members that these profile.</summary>
    public ImmutableArray<WovenBlock> Blocks => [.. Copies.Select(file => file.Block!)];

    /// <summary>Members that are left for being trivial.</summary>
    public int Trivial => Files.Sum(file => file.Trivial);

    /// <summary>The wishes that could not be met.</summary>
    public IEnumerable<DiagnosticInfo> Diagnostics =>
        Files.SelectMany(file => file.Diagnostics).Concat(Collisions.Select(Collision));

    /// <summary>Takes the files together.</summary>
    public static ProjectWeaving Of(ImmutableArray<FileWeaving> files) =>
        new(files, Registration.Collisions.Among(files.Select(file => file.Block).OfType<WovenBlock>()));

    private static DiagnosticInfo Collision(string path) =>
        new(DiagnosticDescriptors.NameCollision, DiagnosticSeverity.Warning, path, default, path);
}
