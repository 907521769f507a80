namespace Weft.Renderers.Tests.Text;

public sealed class MemberTextTests
{
    [Theory]
    [InlineData("Shop.Basket", "Add", "Basket.Add", "Shop.Basket.Add")]
    [InlineData("Basket", "Add", "Basket.Add", "Basket.Add")]
    [InlineData("", "Main", "Main", "Main")]
    [InlineData("Shop.Basket", "", "Basket.[unnamed]", "Shop.Basket.[unnamed]")]
    [InlineData("Shop.Basket+Item", "Add", "Basket.Item.Add", "Shop.Basket.Item.Add")]
    [InlineData("Shop.Basket<T>+Item<K>", "Add<A.B>", "Basket<T>.Item<K>.Add<A.B>", "Shop.Basket<T>.Item<K>.Add<A.B>")]
    [InlineData("Shop.Basket<A.B>", ".ctor", "new Basket<A.B>()", "new Shop.Basket<A.B>()")]
    [InlineData("Shop.Basket", ".ctor.lambda", "new Basket().lambda", "new Shop.Basket().lambda")]
    [InlineData("Shop.Basket", ".cctor", "static Basket()", "static Shop.Basket()")]
    [InlineData("Shop.Basket", "Finalize", "~Basket()", "~Shop.Basket()")]
    [InlineData("Shop.Basket", "get_Count", "Basket.Count.get", "Shop.Basket.Count.get")]
    [InlineData("Shop.Basket", "set_Item", "Basket.this[].set", "Shop.Basket.this[].set")]
    [InlineData("Shop.Basket", "add_Changed", "Basket.Changed.add", "Shop.Basket.Changed.add")]
    [InlineData("Shop.Basket", "remove_Changed", "Basket.Changed.remove", "Shop.Basket.Changed.remove")]
    [InlineData("Shop.Basket", "System.Collections.IList.get_Item", "Basket.System.Collections.IList.this[].get",
        "Shop.Basket.System.Collections.IList.this[].get")]
    [InlineData("Shop.Basket", "get_Count.Local", "Basket.Count.get.Local", "Shop.Basket.Count.get.Local")]
    [InlineData("Shop.Basket", "get_", "Basket.get_", "Shop.Basket.get_")]
    [InlineData("Shop.Basket", "operator +", "Basket.operator +", "Shop.Basket.operator +")]
    public void Names_are_as_written_in_CSharp(string type, string name, string shortName, string fullName)
    {
        var method = new ProfiledMethod(FrameKind.Method, name, type, "", 0, "");
        Assert.Equal(shortName, MemberText.Short(method));
        Assert.Equal(fullName, MemberText.Full(method));
    }

    [Fact]
    public void A_region_is_called_what_the_program_calls_it()
        => Assert.Equal("get_ready.set_go",
            MemberText.Short(new ProfiledMethod(FrameKind.Region, "get_ready.set_go", "", "", 0, "")));
}
