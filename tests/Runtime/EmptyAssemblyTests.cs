namespace Weft.Tests;

/// <summary>An assembly without a woven member reserves no id: its block begins
/// where that of the next one does.</summary>
[Collection(nameof(WholeProcess))]
public sealed class EmptyAssemblyTests
{
    [Fact]
    public void The_next_assembly_keeps_its_names_and_its_source()
    {
        int empty = WovenAssembly.Register("Empty", 0, static () => "S3\n");
        int full = WovenAssembly.Register("Full", 1, static () => "FA.cs\nTA\n5\tA0\n");
        Assert.Equal(empty, full);
        WovenAssembly.EmbedSource(full, static () => "F\nM5 1\nL5\n x\n");

        var methods = new MethodIndex();
        methods.IndexOf(new FrameId(full));

        Assert.Equal("Full", Assert.Single(methods.ToImmutableArray()).Assembly);
        Assert.Equal("x", Assert.Single(Assert.Single(methods.Sources()).Lines));
    }

    [Fact]
    public void A_probe_before_any_registration_is_nobodys()
    {
        Assert.Null(WovenAssembly.Find(new FrameId(0)));
        Assert.Null(WovenAssembly.Find(new FrameId(FrameIds.First - 1)));
    }
}
