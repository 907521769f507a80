namespace Weft.Tests.Lifecycle;

/// <summary>A woven method in this assembly, which tests load once more into a context of its own.</summary>
internal static class Plugin
{
    private static string s_method = "Work";
    private static int s_base;

    /// <summary>What the module initializer of a woven assembly does.</summary>
    /// <param name="method">Name of the one method: another one makes it another version of the plug-in.</param>
    public static void Initialize(string method)
    {
        s_method = method;
        s_base = WovenAssembly.Register("Plugin", 1, new Func<string>(Table), typeof(Plugin));
    }

    /// <summary>Runs a body in the woven method.</summary>
    public static void Work(Action body)
    {
        ThreadStack stack = Probe.Current;
        int depth = stack.Enter(s_base, 0);
        try
        {
            body();
        }
        finally
        {
            stack.Leave(depth);
        }
    }

    private static string Table() => $"FPlugin.cs\nTPlugin\n10\t{s_method}\n";
}
