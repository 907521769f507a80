namespace Weft;

/// <summary>Chooses how this system sleeps.</summary>
internal static class Sleeper
{
    /// <summary>The finest sleep that works here, tried once.</summary>
    public static ISleeper Create()
    {
        try
        {
            ISleeper sleeper = OperatingSystem.IsWindows() ? new WindowsSleeper() : new PosixSleeper();
            sleeper.Sleep(0);
            return sleeper;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException
            or PlatformNotSupportedException)
        {
            return new CoarseSleeper();
        }
    }
}
