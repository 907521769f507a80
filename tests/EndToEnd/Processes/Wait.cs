namespace Weft.EndToEnd.Tests.Processes;

/// <summary>Waits for what a process under test does.</summary>
internal static class Wait
{
    // Only decides how long a broken test hangs.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(15);

    public static void Until(Func<bool> isSo) =>
        Assert.True(SpinWait.SpinUntil(isSo, s_patience), "It never came to be.");
}
