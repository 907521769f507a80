using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Generator.Tests.Analyzers;

/// <summary>
/// A second copy of these tests, on the Roslyn of the SDK: its analyzers of style ask for that one, and it is newer
/// than the one that the weaver is tested with.
/// </summary>
internal sealed class CompilersOwn : AssemblyLoadContext
{
    private static readonly Lazy<CompilersOwn> s_instance = new(static () => new CompilersOwn());

    private readonly Assembly _tests;

    private CompilersOwn()
        : base(nameof(CompilersOwn)) => _tests = LoadFromAssemblyPath(typeof(CompilersOwn).Assembly.Location);

    /// <summary>The folder of the SDK that runs the tests, the newest if there are several.</summary>
    public static string Sdk { get; } = Directory
        .GetDirectories(Path.Combine(Root(), "sdk"), "10.*")
        .OrderBy(static folder => new DirectoryInfo(folder).CreationTimeUtc)
        .Last();

    /// <summary>Calls a static method of these tests as it is on that Roslyn:
    /// with texts, and texts come back.</summary>
    public static string[] Call(Type type, string method, params object[] arguments)
    {
        var there = s_instance.Value._tests.GetType(type.FullName!, throwOnError: true)!;
        const BindingFlags Own = BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly;
        return (string[])there.InvokeMember(method, Own | BindingFlags.InvokeMethod, null, null, arguments, null)!;
    }

    // The references are made by the Roslyn that they are handed to.
    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var name = assemblyName.Name + ".dll";
        var folder = name.StartsWith("Basic.Reference", StringComparison.Ordinal)
            ? AppContext.BaseDirectory : Path.Combine(Sdk, "Roslyn", "bincore");
        var path = Path.Combine(folder, name);
        return (name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || folder == AppContext.BaseDirectory)
            && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    private static string Root() => Path.GetFullPath(
        Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
}
