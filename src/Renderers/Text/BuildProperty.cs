namespace Weft.Renderers;

/// <summary>How the reader sets a property of the build of this program.</summary>
internal static class BuildProperty
{
    /// <summary>The data that the SDK gives to a program built from a single file.</summary>
    private const string EntryPointFile = "EntryPointFilePath";

    /// <summary>An order such as <c>build with -p:WeftScope=All</c>; a program
    /// of a single file has its properties in that.</summary>
    /// <param name="name">Name of the property.</param>
    /// <param name="values">Its values.</param>
    internal static string Set(string name, params string[] values) => AppContext.GetData(EntryPointFile) is string
        ? $"add the line '#:property {name}={string.Join(';', values)}' to the program"
        : $"build with -p:{name}={string.Join("%3B", values)}";
}
