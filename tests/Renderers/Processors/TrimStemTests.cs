using Weft.Renderers.Processors;

namespace Weft.Renderers.Tests.Processors;

public sealed class TrimStemTests
{
    [Fact]
    public void Callers_that_only_lead_to_the_program_go()
        => Assert.Equal(
            "4/7 App.Handle\n  1/1 App.Load\n  2/2 App.Save",
            CallTreeText.Write(TrimStem.Apply(CallTreeText.Read("0 App.Main\n  0 Server.Run\n    4 App.Handle\n      "
                + "1 App.Load\n      2 App.Save"))));

    [Fact]
    public void A_fork_ends_the_stem()
        => Assert.Equal(
            "1/1 App.Load\n2/2 App.Save",
            CallTreeText.Write(TrimStem.Apply(CallTreeText.Read("0 App.Main\n  1 App.Load\n  2 App.Save"))));

    [Theory]
    [InlineData("1 App.Main\n  2 App.Save", "1/3 App.Main\n  2/2 App.Save")]
    [InlineData("0 App.Main\n  1 App.Load\n0 Job.Run\n  2 Job.Do",
        "0/1 App.Main\n  1/1 App.Load\n0/2 Job.Run\n  2/2 Job.Do")]
    [InlineData("3 App.Main", "3/3 App.Main")]
    public void What_has_time_of_its_own_or_is_not_alone_stays(string text, string expected)
        => Assert.Equal(expected, CallTreeText.Write(TrimStem.Apply(CallTreeText.Read(text))));
}
