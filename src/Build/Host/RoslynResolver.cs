using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Build;

/// <summary>
/// Takes Roslyn from the user's SDK. The weaver then parses exactly the language that the
/// compiler behind it parses, and the package carries no compiler that would age with every SDK.
/// </summary>
internal static class RoslynResolver
{
    /// <summary>Resolves assemblies that are not beside this one from the folder
    /// of csc. Roslyn types may be touched only after this call.</summary>
    public static void Use(string roslynDirectory) =>
        AssemblyLoadContext.Default.Resolving += (context, name) => Find(context, name, roslynDirectory);

    private static Assembly? Find(AssemblyLoadContext context, AssemblyName name, string roslynDirectory)
    {
        var path = Path.Combine(roslynDirectory, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
