namespace Weft.Generator.Registration;

/// <summary>What reports say of a woven assembly beside its methods.</summary>
/// <param name="Commit">What the project is built from; null if that is not known.</param>
/// <param name="Trivial">Members that are left for being trivial.</param>
internal sealed record AssemblyFacts(string? Commit, int Trivial)
{
    /// <summary>Whether there is anything to say.</summary>
    public bool AreEmpty => Commit is null && Trivial == 0;
}
