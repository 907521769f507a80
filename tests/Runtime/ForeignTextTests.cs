namespace Weft.Tests;

/// <summary>Whatever a variable holds, what Weft says of it changes nothing on the terminal.</summary>
public sealed class ForeignTextTests
{
    [Theory]
    [InlineData("WEFT")]
    [InlineData("WEFT_INTERVAL")]
    [InlineData("WEFT_FLUSH")]
    [InlineData("WEFT_COUNT")]
    [InlineData("WEFT_RECORDER")]
    [InlineData("WEFT_TIMELINE_BUDGET")]
    [InlineData("WEFT_WRITE_TIMEOUT")]
    [InlineData("WEFT_OMIT")]
    public void A_value_is_shown_and_not_obeyed(string name)
    {
        AssertShown(name, withTimeline: false);
        AssertShown(name, withTimeline: true);
    }

    [Fact]
    public void A_value_that_is_understood_but_of_no_use_is_shown_too()
    {
        var complaints = new List<string>();
        EnvironmentSettings.Read(static variable => variable == "WEFT_FLUSH" ? "1\ns" : null, complaints.Add);
        Assert.StartsWith("WEFT_FLUSH=1\\u{000A}s is ignored: there is no file", Assert.Single(complaints),
            StringComparison.Ordinal);
    }

    private static void AssertShown(string name, bool withTimeline)
    {
        const string Value = "x\u001b[2J\u202e\r\nweft: forged";
        var complaints = new List<string>();
        EnvironmentSettings.Read(
            variable =>
                variable == name
                    ? Value : variable == "WEFT_RECORDER" && withTimeline
                    ? "timeline" : variable == "WEFT_OUTPUT" ? "run.json" : null,
            complaints.Add);
        Assert.Contains("\\u{001B}[2J", Assert.Single(complaints), StringComparison.Ordinal);
        Assert.All(complaints[0], static character => Assert.False(char.IsControl(character) || character == '\u202e'));
    }
}
