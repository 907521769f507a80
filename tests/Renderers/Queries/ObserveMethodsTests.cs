using Weft.Renderers.Queries;

namespace Weft.Renderers.Tests.Queries;

/// <summary>What comparisons take from captures.</summary>
public sealed class ObserveMethodsTests
{
    [Fact]
    public void A_method_is_found_on_both_sides_and_zero_where_it_has_not_run()
    {
        var before = new CaptureBuilder().Thread("Main", "100 Shop.Total\n50 Shop.Old").Build();
        var after = new CaptureBuilder().Thread("Main", "110 Shop.Total\n60 Shop.New").Build();
        var observed = ObserveMethods.Of([before], [after]).ToDictionary(static one => one.Method.Name);
        Assert.Equal(4, observed.Count);
        Assert.Equal(100e6, observed["Shop.Total"].Before[0].Time);
        Assert.Equal(110e6, observed["Shop.Total"].After[0].Time);
        Assert.Equal(0, observed["Shop.Old"].After[0].Time);
        Assert.Equal(60e6, observed["Shop.New"].After[0].Time);
        Assert.Equal(150e6, observed["[all woven methods]"].Before[0].Time);
        Assert.Equal(170e6, observed["[all woven methods]"].After[0].Time);
    }

    [Fact]
    public void Ticks_of_a_millisecond_vary_by_the_root_of_their_number()
    {
        var capture = new CaptureBuilder().Thread("Main", "99 Shop.Total").Build();
        var observed = ObserveMethods.Of([capture], [capture])[0];
        Assert.Equal(100 * 1e12, observed.Before[0].Variance, 1e6);
    }

    [Fact]
    public void Calls_are_told_only_where_all_captures_have_counted_them()
    {
        var capture = new CaptureBuilder().Thread("Main", "99 Shop.Total").Build();
        Assert.Empty(ObserveMethods.Of([capture], [capture])[0].CallsBefore);
    }
}
