namespace Weft;

/// <summary>Starts recordings and names stretches of code.</summary>
/// <remarks>
/// Works in every build. Where nothing is woven, a recording shows only
/// regions: set the MSBuild property <c>EnableWeft</c> to <c>true</c> to weave.
/// </remarks>
public static class Profiler
{
    /// <summary>Starts a recording of all threads. Dispose or stop the session
    /// to end it; several may run at the same time.</summary>
    /// <param name="options">How to record; null for the call tree at a mean interval of 1 ms.</param>
    public static Session Start(ProfilerOptions? options = null) => Session.Start(options ?? ProfilerOptions.Default);

    /// <summary>
    /// Opens a frame that is not a method, until the returned value is disposed: <c>using
    /// (Profiler.Region("parse header")) { ... }</c>. Costs one lookup of the name, some 20 ns.
    /// </summary>
    /// <param name="name">The name in reports. Use constant names: after
    /// 10,000 different ones, further names share one row.</param>
    /// <exception cref="ArgumentException">The name is null or empty.</exception>
    public static Region Region(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Weft.Region.Open(name);
    }
}
