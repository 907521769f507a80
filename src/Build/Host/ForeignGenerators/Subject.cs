namespace Weft.Build.ForeignGenerators;

/// <summary>The thing that is compared from run to run.</summary>
/// <param name="Generator">Name of the generator's assembly.</param>
/// <param name="Name">Which of its outputs; null for those that do not keep their name.</param>
internal sealed record Subject(string Generator, string? Name)
{
    /// <summary>The subject of a difference.</summary>
    public static Subject Of(Difference difference) =>
        new(difference.Generator, difference is { Before: not null, After: not null } ? difference.Name : null);

    /// <summary>Whether a difference is about this.</summary>
    public bool Covers(Difference difference) =>
        difference.Generator == Generator && (Name is null || Name == difference.Name);
}
