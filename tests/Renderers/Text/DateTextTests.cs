namespace Weft.Renderers.Tests;

/// <summary>Dates in reports and in names of files.</summary>
public sealed class DateTextTests
{
    private static readonly DateTimeOffset s_time = new(987, 6, 5, 4, 3, 2, TimeSpan.FromHours(1));

    [Fact]
    public void A_local_time_stands_for_itself() => Assert.Equal("0987-06-05 04:03:02", DateText.ForReading(s_time));

    [Fact]
    public void Universal_time_says_so() =>
        Assert.Equal("0987-06-05 03:03:02 UTC", DateText.ForReading(s_time.ToUniversalTime()));

    [Fact]
    public void A_name_of_a_file_sorts_by_time() => Assert.Equal("09870605-040302", DateText.ForFiles(s_time));
}
