using Weft.EndToEnd.Tests.Packages;
using Weft.EndToEnd.Tests.Processes;

namespace Weft.EndToEnd.Tests.Faults;

/// <summary>The compiled <see cref="FaultSource"/>.</summary>
internal static class FaultLibrary
{
    private static readonly string[] s_compilers = ["cc", "clang", "gcc"];

    /// <summary>The compiler; null if there is none.</summary>
    public static string? Compiler => Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator)
        .SelectMany(static folder => s_compilers.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Compiles it, once in a run.</summary>
    /// <returns>The library's path.</returns>
    public static string In(PackedWeft weft)
    {
        var library = Path.Combine(weft.Folder, "faults.so");
        if (!File.Exists(library))
        {
            var source = Path.Combine(weft.Folder, "faults.c");
            File.WriteAllText(source, FaultSource.Text);
            ChildProcess.Run(weft.Folder, new Dictionary<string, string?>(), Compiler!, "-shared", "-fPIC", "-O1", "-o",
                library, source, "-ldl").Succeeded();
        }

        return library;
    }
}
