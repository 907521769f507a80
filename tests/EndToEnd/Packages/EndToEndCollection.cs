namespace Weft.EndToEnd.Tests.Packages;

/// <summary>All end-to-end tests: one package, and one test after the other,
/// since builds and recordings compete for the same cores.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EndToEndCollection : ICollectionFixture<PackedWeft>
{
    /// <summary>Name for <see cref="CollectionAttribute"/>.</summary>
    public const string Name = "end to end";
}
