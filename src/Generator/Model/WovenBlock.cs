using System.Collections.Immutable;
namespace Weft.Generator.Model;

/// <summary>What the registration needs to know of one woven file: its ids are
/// consecutive, one for each member in source order.</summary>
/// <param name="SourcePath">The original file as the compiler was given it.</param>
/// <param name="ProjectPath">The same relative to the project's folder, with forward slashes.</param>
/// <param name="HintName">Hint name of the woven copy.</param>
/// <param name="ConstantName">Name of the constant that holds the file's first id.</param>
/// <param name="Members">The members in the order of their ids.</param>
/// <param name="Source">Their source lines as the table of source holds them; empty if they are not wanted.</param>
internal sealed record WovenBlock(string SourcePath, string ProjectPath, string HintName, string ConstantName,
    ImmutableArray<WovenMember> Members, string Source);
