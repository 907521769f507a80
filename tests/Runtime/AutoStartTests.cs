namespace Weft.Tests;

[Collection(nameof(WholeProcess))]
public sealed class AutoStartTests
{
    [Fact]
    public void A_woven_executable_loaded_into_another_program_records_nothing()
    {
        AutoStart.Begin("SomebodyElse", static () => throw new InvalidOperationException("No report is asked for."));
        Assert.Empty(ActiveSessions.Current);
    }
}
