namespace Weft.Renderers.Tests.Html;

/// <summary>The tests that share one browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Chromium>
{
    internal const string Name = "browser";
}
