namespace Weft.Tests;

/// <summary>Something woven ran, and nobody recorded.</summary>
public sealed class NobodyRecordsTests
{
    [Fact]
    public void A_library_in_a_program_without_Weft_is_named() => Assert.Equal(
        "Shop, Tax are woven, but nothing was recorded, because Host is not: "
            + "let its project refer to the package Weft and build it with EnableWeft=true, too, or call "
            + "Profiler.Start.",
        NobodyRecords.Sentence("Host", ["Shop", "Tax"], ["Host", "Shop", "Tax", "System.Runtime"], static _ => null));

    [Fact]
    public void The_file_that_was_asked_for_is_missed() => Assert.Contains(
        "Shop is woven, but nothing was recorded and WEFT_OUTPUT is not written",
        NobodyRecords.Sentence("Host", ["Shop"], ["Host"], static name => name == "WEFT_OUTPUT" ? "run.json" : null),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Host", "testhost", null)]
    [InlineData("Host", "Microsoft.Testing.Platform", null)]
    [InlineData("Host", "xunit.core", null)]
    [InlineData("Shop", "Shop", null)]
    [InlineData("Host", "Host", "off")]
    public void Where_it_is_meant_to_be_so_nothing_is_said(string program, string loaded, string? weft) =>
        Assert.Null(NobodyRecords.Sentence(program, ["Shop"], [loaded], name => name == "WEFT" ? weft : null));
}
