using Weft.EndToEnd.Tests.Faults;
using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>
/// A report needs no thread of the pool: all of them may be blocked for good, which is when one is wanted most. SIGHUP
/// is .NET's exception, which the documentation names.
/// </summary>
[Collection(EndToEndCollection.Name)]
public sealed class StuckPoolTests(PackedWeft weft)
{
    [Theory]
    [InlineData("INT", 130)]
    [InlineData("TERM", 143)]
    [InlineData("QUIT", 131)]
    public void A_program_whose_pool_is_stuck_leaves_its_report(string signal, int exitCode) =>
        End(isNative: false, signal, exitCode);

    [NativeFact]
    public void So_does_a_NativeAOT_program() => End(isNative: true, "TERM", 143);

    private void End(bool isNative, string signal, int exitCode)
    {
        using var folder = new OutputFolder();
        using var process = weft.Ending.Start(isNative, "stuck", folder.Environment());
        process.WaitForLine("ready");
        process.Signal(signal);
        var result = process.WaitForEnd();
        Assert.Equal(exitCode, result.ExitCode);
        folder.AssertWhole(result);
    }
}
