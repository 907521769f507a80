namespace Weft.Architecture.Tests.Floors;

/// <summary>The check finds what contradicts a plan, in sources that are written for it.</summary>
public sealed class FloorCheckTests
{
    private static readonly FloorPlan s_plan = new("sample", MostUpward: 50, "Low", "High");

    [Fact]
    public void A_use_of_a_lower_folder_is_no_fault() =>
        Assert.Empty(Check(s_plan, ("Low/A.cs", "class A { }"), ("High/B.cs", "class B { A? _a; }")));

    [Theory]
    [InlineData("class A { B? _b; }")]
    [InlineData("class A { void M() { B b = new(); } }")]
    [InlineData("class A { object M() => new B(); }")]
    [InlineData("class A { class Inner : B { } }")]
    [InlineData("class A { int M() => B.Number; }")]
    [InlineData("class A { System.Collections.Generic.List<B> M() => []; }")]
    [InlineData("class A { bool M(object o) => o is B; }")]
    public void A_use_of_a_higher_folder_is_named(string low) =>
        Assert.Equal(["sample: Low/A -> High/B runs upward. Move one of the two, or name the use in FloorPlans with "
            + "its reason."],
            Check(s_plan with { MostUpward = 100 }, ("Low/A.cs", low),
                ("High/B.cs", "class B { public static int Number; }")));

    [Theory]
    [InlineData("/// <summary>See <see cref=\"B\"/>.</summary>\nclass A { }")]
    [InlineData("class A { string B => \"B\"; /* B */ }")]
    [InlineData("class A { int B; int M() => B; }")]
    public void What_only_looks_like_a_use_is_none(string low) =>
        Assert.Empty(Check(s_plan, ("Low/A.cs", low), ("High/B.cs", "class B { }")));

    [Fact]
    public void Too_large_a_share_is_a_fault_though_each_use_has_a_reason()
    {
        var plan = s_plan with
        {
            MostUpward = 40,
            Exceptions = new Dictionary<string, string> { ["A -> B"] = "For this test." }
        };
        Assert.Equal(
            ["sample: 1 of 2 uses between folders run upward, 50.0 %, and 40 % may:", "  Low/A -> High/B"],
            Check(plan, ("Low/A.cs", "class A { B? _b; }"), ("High/B.cs", "class B { A? _a; }")));
    }

    [Fact]
    public void A_reason_for_nothing_is_a_fault()
    {
        var plan = s_plan with { Exceptions = new Dictionary<string, string> { ["A -> B"] = "For this test." } };
        Assert.Equal(
            ["sample: FloorPlans has a reason for A -> B, which no longer runs upward. Remove the line."],
            Check(plan, ("Low/A.cs", "class A { }"), ("High/B.cs", "class B { A? _a; }")));
    }

    [Fact]
    public void More_reasons_than_may_be_are_a_fault()
    {
        var plan = s_plan with
        {
            MostExceptions = 0,
            Exceptions = new Dictionary<string, string> { ["A -> B"] = "For this test." }
        };
        Assert.Equal(
            ["sample: FloorPlans has 1 exceptions, and 0 may be."],
            Check(plan, ("Low/A.cs", "class A { B? _b; }"), ("High/B.cs", "class B { A? _a; }")));
    }

    [Fact]
    public void A_folder_without_a_floor_is_named()
    {
        var error =
            Assert.Throws<InvalidOperationException>(
                () => Check(s_plan, ("New/A.cs", "class A { B? _b; }"), ("Low/B.cs", "class B { }")));
        Assert.Contains("sample/New has no floor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_a_folder_belongs_to_its_floor() =>
        Assert.Empty(Check(s_plan, ("Low/Deep/A.cs", "class A { B? _b; }"), ("Low/B.cs", "class B { }")));

    private static IReadOnlyList<string> Check(FloorPlan plan, params (string Path, string Text)[] sources) =>
        FloorCheck.Faults(plan, TypeUses.Between(SourceModel.From(sources), plan));
}
