namespace Weft.EndToEnd.Tests.Faults;

/// <summary>
/// A test that compiles the library of faults. Skipped where there is no C compiler or no Linux, but never in CI.
/// </summary>
public sealed class FaultTheoryAttribute : TheoryAttribute
{
    public FaultTheoryAttribute()
    {
        if (Environment.GetEnvironmentVariable("CI") != "true"
            && (!OperatingSystem.IsLinux() || FaultLibrary.Compiler is null))
        {
            Skip = "Faults are a preloaded library in C: on Linux, install clang or gcc";
        }
    }
}
