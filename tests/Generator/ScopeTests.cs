using Weft.Generator.Syntax;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Which members WeftInclude, WeftExclude and WeftTrivialSize leave of
/// those that a wider mark covers.</summary>
public class ScopeTests
{
    private const string Shop = """
        using System;
        namespace Shop.Orders
        {
            class Order<T>
            {
                static readonly Func<int> s_field = () => { while (true) { int Inner() { while (true) { } } } };
                Order() { while (true) { } }
                static Order() { while (true) { } }
                ~Order() { while (true) { } }
                int Total<U>() { while (true) { } }
                int Total(int tax) { while (true) { int Local() { while (true) { } } } }
                int Count { get { while (true) { } } set { while (true) { } } }
                int this[int index] { get { while (true) { } } }
                event Action Changed { add { while (true) { } } remove { while (true) { } } }
                public static Order<T> operator +(Order<T> a, Order<T> b) { while (true) { } }
                [Weft.Profile] void Marked() { }
                class Line { void Total() { while (true) { } } }
            }
            class OrderList { void Add() { while (true) { } } }
        }
        namespace Shop { class Ledger : IDisposable { void IDisposable.Dispose() { while (true) { } } } }
        """;

    [Theory]
    [InlineData("Shop.Orders.Order.Total", "Total<U>|Total|Total.Local|Marked")]
    [InlineData("Shop.Orders.Order.Line", "Marked|Total")]
    [InlineData("Shop.*List", "Marked")]
    [InlineData("Shop.*.*List", "Marked|Add")]
    [InlineData("Shop.Led*", "Marked|IDisposable.Dispose")]
    [InlineData("Ledger", "Marked")]
    [InlineData("**Ledger.Dispose", "Marked|IDisposable.Dispose")]
    [InlineData("**.Count", "get_Count|set_Count|Marked")]
    [InlineData("**.Count.get", "get_Count|Marked")]
    [InlineData("**.Item;**.Changed.add", "get_Item|add_Changed|Marked")]
    [InlineData("**..ctor;**.Finalize", ".ctor|Finalize|Marked")]
    [InlineData("Shop.Orders.Order..cctor", ".cctor|Marked")]
    [InlineData("**.operator", "operator +|Marked")]
    [InlineData("**.s_field.lambda.Inner", ".cctor.Inner|Marked")]
    [InlineData("shop", "Marked")]
    [InlineData("a/b", "Marked")]
    [InlineData(" Shop.Orders.OrderList ; ", "Marked|Add")]
    public void Only_what_a_pattern_includes_is_woven_and_what_is_marked_itself(string include, string names) =>
        Assert.Equal(names.Split('|'), WovenNames(new ProjectOptions { WholeAssembly = true, Include = include }));

    [Theory]
    [InlineData("Shop.Orders", "IDisposable.Dispose|Marked")]
    [InlineData("Shop.Orders.Order", "IDisposable.Dispose|Add|Marked")]
    [InlineData("Shop;Shop.Orders.Order.Marked", "Marked")]
    public void What_a_pattern_excludes_is_left_unless_it_is_marked_itself(string exclude, string names) =>
        Assert.Equal(
        names.Split('|').Order(), WovenNames(new ProjectOptions { WholeAssembly = true, Exclude = exclude }).Order());

    [Fact]
    public void Exclusion_wins_over_inclusion() => Assert.Equal(
        ["Marked", "Add"],
        WovenNames(new ProjectOptions { WholeAssembly = true, Include = "Shop.Orders", Exclude = "**.Order" }));

    [Fact]
    public void Patterns_select_nothing_by_themselves() =>
        Assert.Equal(["Marked"], WovenNames(new ProjectOptions { Include = "Shop" }));

    [Theory]
    [InlineData("", false)]
    [InlineData("x", false)]
    [InlineData("-1", false)]
    [InlineData("8", false)]
    [InlineData("7", true)]
    [InlineData("0", true)]
    public void The_size_from_which_members_are_not_trivial_can_be_chosen(string size, bool isWoven) => Assert.Equal(
        isWoven, SelectionTests.WovenNames(new ProjectOptions { WholeAssembly = true, TrivialSize = size },
            ("A.cs", "class C { int M() { return M(); } }")).Any());

    [Theory]
    [InlineData("A", true)]
    [InlineData("A.B.*", true)]
    [InlineData("**", true)]
    [InlineData("A..ctor", true)]
    [InlineData("***", false)]
    [InlineData("A..B", false)]
    [InlineData(".A", false)]
    [InlineData("A.", false)]
    [InlineData("A b", false)]
    [InlineData("A<T>", false)]
    [InlineData("A/B.cs", false)]
    [InlineData("A()", false)]
    [InlineData("A?", false)]
    public void A_pattern_that_can_match_no_name_is_known_as_such(string pattern, bool isValid) =>
        Assert.Equal(isValid, NamePattern.IsValid(pattern));

    private static IEnumerable<string> WovenNames(ProjectOptions options) =>
        SelectionTests.WovenNames(options, ("Shop.cs", Shop));
}
