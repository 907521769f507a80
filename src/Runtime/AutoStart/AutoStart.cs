using System.ComponentModel;
using System.Reflection;
using System.Text;

namespace Weft.Woven;

/// <summary>Records a woven executable from its start to its end. Called by
/// generated text only; not meant to be written by hand.</summary>
/// <remarks>Whatever goes wrong here is one line on standard error; the program
/// runs as if Weft were not there.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AutoStart
{
    /// <summary>Names the assembly that a test host records from, as if it were the host's own program.</summary>
    private const string Hosted = "WEFT_HOSTED";

    /// <summary>Starts recording as the environment says, and sees to it that
    /// the report is written when the process ends.</summary>
    /// <param name="program">Simple name of the executable's assembly.</param>
    /// <param name="createReport">Makes the report; called at once if
    /// <c>WEFT_OUTPUT</c> is to be checked, otherwise only at the end.</param>
    public static void Begin(string program, Func<IExitReport> createReport)
    {
        try
        {
            // Loaded into another program, a test host or a tool that refers to it, a woven executable is a library,
            // unless whoever has started the host means this assembly.
            if (Assembly.GetEntryAssembly() is { } entry && entry.GetName().Name != program
                && Environment.GetEnvironmentVariable(Hosted) != program)
            {
                return;
            }

            // Before anything else can take the number of a descriptor that is closed.
            StandardError standardError = StandardError.AtStart;
            NobodyRecords.Decide();
            EnvironmentSettings settings = EnvironmentSettings.Read(Environment.GetEnvironmentVariable, Say);
            if (settings.IsOn)
            {
                standardError.Limit(settings.WriteTimeout);
                UnknownVariables.Report(UnknownVariables.Names(), Say);

                // Only a file is claimed at the start. Without one, nothing of the renderers is loaded before the end.
                IExitReport? report = string.IsNullOrEmpty(settings.Output) ? null : Open();
                var session = Session.Start(settings.Options, program);
                ExitHooks.Install(session, () => report ??= Open(), settings.Omit, settings.Flush);
            }

            IExitReport Open()
            {
                IExitReport report = createReport();
                report.Open(program, settings.Output);
                return report;
            }
        }
        catch (Exception exception)
        {
            Say($"recording could not start, the program runs without it: {VisibleText.Of(exception.Message)}");
        }
    }

    /// <summary>As the other, from data of the assembly instead of its strings.</summary>
    /// <param name="program">Simple name of the executable's assembly, as UTF-8.</param>
    /// <param name="createReport">Makes the report.</param>
    public static void Begin(ReadOnlySpan<byte> program, Func<IExitReport> createReport) =>
        Begin(Encoding.UTF8.GetString(program), createReport);

    /// <summary>Says one line on standard error, in Weft's name.</summary>
    internal static void Say(string line)
    {
        try
        {
            StandardError.AtStart.Write($"weft: {line}{Environment.NewLine}");
        }
        catch (Exception)
        {
            // Nobody listens, and the program's course must not change.
        }
    }
}
