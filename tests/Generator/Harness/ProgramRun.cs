using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;

namespace Weft.Generator.Tests.Harness;

/// <summary>What a program did when it ran, and what its probes saw.</summary>
/// <param name="Output">What it wrote, and the exception that ended it, with its stack trace.</param>
/// <param name="Entered">The ids of the frames in the order in which they were opened.</param>
/// <param name="Open">Frames that were left open, and exits that did not match their entry.</param>
/// <param name="Table">The method table that was registered.</param>
/// <param name="Source">The source lines that were embedded.</param>
internal sealed record ProgramRun(string Output, ImmutableArray<int> Entered, int Open, string Table, string Source)
{
    /// <summary>The output of a program that had not ended after a minute.</summary>
    public const string DidNotEnd = "did not end";

    private static readonly Lock s_console = new();

    // What a program that does not end writes is lost, and its thread goes on: whoever runs it is to fail.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(1);

    public static ProgramRun Of(CompiledProgram program)
    {
        Assert.True(program.Success, string.Join("\n", program.Diagnostics));
        // Not one that can be unloaded: the framework's generic code for its types
        // would be optimized at once, and what is inlined stands in no stack trace.
        var context = new AssemblyLoadContext("case");
        var weft = context.LoadFromStream(new MemoryStream([.. RuntimeStub.Image]));
        var assembly = context.LoadFromStream(new MemoryStream(UnoptimizedImage.Of(program.Image)),
            new MemoryStream([.. program.Symbols]));
        var output = OutputOf(assembly.EntryPoint!);
        var probe = weft.GetType("Weft.Woven.Probe")!;
        var run = new ProgramRun(
            output,
            [.. (List<int>)probe.GetField("Entered")!.GetValue(null)!],
            Math.Abs((int)probe.GetField("StillOpen")!.GetValue(null)!)
            + (int)probe.GetField("Unbalanced")!.GetValue(null)!,
            TextOf("Table"),
            TextOf("Source"));
        return run;

        string TextOf(string name) =>
            (string?)weft.GetType("Weft.Woven.WovenAssembly")!.GetField(name)!.GetValue(null) ?? "";
    }

    /// <summary>Names of the members that ran, each once, as the method table has them.</summary>
    public IEnumerable<string> EnteredNames()
    {
        var names = Table.Split('\n').Where(line => line.Contains('\t')).Select(line => line.Split('\t')[1]).ToList();
        return Entered.Select(id => names[id]).Distinct();
    }

    // On a thread of its own, as a program is: no test framework's context schedules what it awaits.
    private static string OutputOf(MethodInfo main)
    {
        lock (s_console)
        {
            var console = Console.Out;
            var writer = new StringWriter();
            Console.SetOut(TextWriter.Synchronized(writer));
            try
            {
                var ending = DidNotEnd;
                var thread = new Thread(() => ending = Invoke(main)) { IsBackground = true };
                thread.Start();
                return thread.Join(s_patience) ? writer + ending : ending;
            }
            finally
            {
                Console.SetOut(console);
            }
        }
    }

    private static string Invoke(MethodInfo main)
    {
        try
        {
            return "exit "
                + (main.Invoke(null, main.GetParameters().Length == 1 ? [Array.Empty<string>()] : null) ?? 0);
        }
        catch (TargetInvocationException thrown)
        {
            // Below the program's entry point stand the frames of reflection, which differ from run to run.
            var trace = thrown.InnerException!.ToString().Split('\n')
                .Where(line => !line.Contains("System.RuntimeMethodHandle") && !line.Contains("System.Reflection"));
            return "threw " + string.Join('\n', trace);
        }
    }
}
