namespace Weft.Tests;

/// <summary>A variable that looks like one of Weft's and is none gets one sentence.</summary>
public sealed class UnknownVariablesTests
{
    [Theory]
    [InlineData("WEFT_OUPUT", "WEFT_OUTPUT")]
    [InlineData("WEFT_OUTPTU", "WEFT_OUTPUT")]
    [InlineData("WEFT_SHOWS", "WEFT_SHOW")]
    [InlineData("WEFT_INTERVALL", "WEFT_INTERVAL")]
    [InlineData("WEFT_TIMELINEBUDGET", "WEFT_TIMELINE_BUDGET")]
    public void A_slip_of_the_finger_is_told_with_the_nearest_name(string name, string nearest) =>
        Assert.Equal([$"there is no variable {name}, and it does nothing; did you mean {nearest}?"], Sentences(name));

    [Fact]
    public void Every_variable_of_a_recording_is_known()
    {
        var read = new List<string>();
        EnvironmentSettings.Read(
            name =>
            {
                read.Add(name);
                return null;
            },
            static _ => { });
        Assert.Contains("WEFT_OMIT", read);
        Assert.All(read.Where(static name => name != "WEFT").Distinct(), static name =>
        {
            Assert.Empty(Sentences(name));
            Assert.Equal([$"there is no variable {name}X, and it does nothing; did you mean {name}?"],
                Sentences(name + "X"));
        });
    }

    [Theory]
    [InlineData("WEFT_OUTPUT")]
    [InlineData("WEFT")]
    [InlineData("WEFTOUTPUT")]
    [InlineData("MY_WEFT_OUPUT")]
    [InlineData("WEFT_RANDOM_PROGRAMS")]
    [InlineData("WEFT_OUPUT\u001b")]
    [InlineData("PATH")]
    public void Others_are_nobodys_business(string name) => Assert.Empty(Sentences(name));

    private static List<string> Sentences(string name)
    {
        var sentences = new List<string>();
        UnknownVariables.Report(new[] { name }, sentences.Add);
        return sentences;
    }
}
