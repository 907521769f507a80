using System.Text.RegularExpressions;
using CsCheck;

namespace Weft.Renderers.Tests.Text;

public sealed class MemberPatternTests
{
    [Theory]
    [InlineData("Shop", "Shop.Orders.Basket.Add", true)]
    [InlineData("Shop.Orders", "Shop.Orders.Basket.Add", true)]
    [InlineData("Shop.Order", "Shop.Orders.Basket.Add", false)]
    [InlineData("Orders", "Shop.Orders.Basket.Add", false)]
    [InlineData("**.Orders", "Shop.Orders.Basket.Add", true)]
    [InlineData("*.*.Basket", "Shop.Orders.Basket.Add", true)]
    [InlineData("*.Basket", "Shop.Orders.Basket.Add", false)]
    [InlineData("**.Add", "Shop.Orders.Basket.Add", true)]
    [InlineData("**.add", "Shop.Orders.Basket.Add", false)]
    [InlineData("Shop.*s.B*t", "Shop.Orders.Basket.Add", true)]
    [InlineData("**..ctor", "Shop.Basket..ctor", true)]
    public void A_pattern_names_what_it_matches_and_everything_inside(string pattern, string name, bool matches)
    {
        Assert.True(MemberPattern.IsValid(pattern));
        Assert.Equal(matches, MemberPattern.Matches(pattern, name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("Shop/Orders")]
    [InlineData(".Shop")]
    [InlineData("Shop.")]
    [InlineData("***")]
    [InlineData("Shop..Orders")]
    [InlineData("Shop...ctor")]
    public void What_can_match_no_name_is_no_pattern(string pattern) => Assert.False(MemberPattern.IsValid(pattern));

    [Fact]
    public void Patterns_match_as_the_regular_expressions_that_they_stand_for()
        => Gen.Select(Gen.OneOf("a", "b", ".", "*", "**").Array[1, 8], Gen.OneOf("a", "b", ".").Array[1, 10])
            .Sample(static (parts, letters) =>
        {
            var pattern = string.Concat(parts);
            var name = string.Concat(letters);
            var expression = Regex.Escape(pattern).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*",
                "[^.]*", StringComparison.Ordinal);
            Assert.True(
                !MemberPattern.IsValid(pattern)
                    || Regex.IsMatch(name, $@"\A{expression}(?:\.|\z)") == MemberPattern.Matches(pattern, name));
        });

    [Fact]
    public void Type_parameters_are_no_part_of_a_name_and_nested_types_are_one()
    {
        ProfiledMethod[] methods = [new(FrameKind.Method, "Add<K, V>", "Shop.Basket<T>+Item", "", 0, ""),
            new(FrameKind.Region, "parse header", "", "", 0, "")];

        Assert.Equal([methods[0]], MemberPattern.Matching(["Shop.Basket.Item.Add"], [.. methods]));
        Assert.Equal(methods, MemberPattern.Matching(["*"], [.. methods]));
    }

    [Fact]
    public void Many_stars_take_no_longer() =>
        Assert.False(
            MemberPattern.Matches(string.Concat(Enumerable.Repeat("**a", 100)),
                new string('a', 99) + new string('b', 10_000)));
}
