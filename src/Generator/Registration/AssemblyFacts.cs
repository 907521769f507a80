namespace Weft.Generator.Registration;

/// <summary>The facts about a woven assembly that reports state beside its methods.</summary>
/// <param name="Commit">The source commit of the project; null if it is unknown.</param>
/// <param name="Trivial">Members that are left for being trivial.</param>
internal sealed record AssemblyFacts(string? Commit, int Trivial)
{
    /// <summary>Whether there is anything to say.</summary>
    public bool AreEmpty => Commit is null && Trivial == 0;
}
