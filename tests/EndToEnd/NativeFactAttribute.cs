namespace Weft.EndToEnd.Tests;

/// <summary>A test that links a native program. Skipped where no linker is installed, but never in CI.</summary>
public sealed class NativeFactAttribute : FactAttribute
{
    public NativeFactAttribute()
    {
        var isCi = Environment.GetEnvironmentVariable("CI") == "true";
        if (!isCi && !HasLinker())
        {
            Skip = "NativeAOT links with clang or gcc and zlib: install clang and zlib1g-dev";
        }
    }

    private static bool HasLinker() =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
            .Any(static folder =>
                File.Exists(Path.Combine(folder, "clang")) || File.Exists(Path.Combine(folder, "gcc")));
}
