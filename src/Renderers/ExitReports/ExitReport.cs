using System.Runtime.CompilerServices;

namespace Weft.Renderers;

/// <summary>
/// The report that a woven executable writes when it ends: to the file that <c>WEFT_OUTPUT</c> names, else to standard error.
/// Whatever goes wrong is one line there, and the report follows it, so that no recording is lost.
/// </summary>
/// <remarks>
/// Knows only the renderers that it is handed, so that all others can be trimmed. Not safe for concurrent use. Never throws.
/// </remarks>
public sealed class ExitReport : IExitReport
{
    private const string ConsoleExtension = ".txt";
    private const string PageExtension = ".html";

    private readonly Renderer[] _renderers;
    private readonly TextWriter _standardError;
    private readonly TimeProvider _clock;
    private readonly bool _isViewChosen;
    private string? _requested;
    private OutputPath _output;
    private OutputFile? _file;
    private bool _hasFailedToFlush;

    /// <summary>Creates a report that can be written by any of these renderers.</summary>
    /// <param name="renderers">What is compiled in; the suffix of a file's name selects among them.</param>
    public ExitReport(params Renderer[] renderers)
        : this(renderers, Console.Error, TimeProvider.System, Environment.GetEnvironmentVariable)
    {
    }

    /// <param name="renderers">What is compiled in.</param>
    /// <param name="standardError">Takes messages, and the report where there is no file.</param>
    /// <param name="clock">Tells the time for names of files.</param>
    /// <param name="variable">Value of an environment variable; null if it is not set.</param>
    internal ExitReport(Renderer[] renderers, TextWriter standardError, TimeProvider clock, Func<string, string?> variable)
    {
        var said = new HashSet<string>();
        var settings = new ReportSettings(variable, SayOnce);
        (_standardError, _clock, _isViewChosen) = (standardError, clock, ShowSetting.IsChosen(settings));
        _renderers = CompareSetting.Apply(UsableRenderers.From(renderers, settings), settings);

        // Several renderers read the same variables.
        void SayOnce(string sentence)
        {
            if (said.Add(sentence))
            {
                Say(sentence);
            }
        }
    }

    /// <inheritdoc/>
    public void Open(string program, string? output)
    {
        _requested = output;
        if (string.IsNullOrEmpty(output))
        {
            return;
        }

        try
        {
            // As the session's own start: time zones are too large for a NativeAOT binary.
            DateTimeOffset now = RuntimeFeature.IsDynamicCodeSupported ? _clock.GetLocalNow() : _clock.GetUtcNow();
            var path = OutputPath.Expand(output, program, Environment.ProcessId, now);
            if (RendererChoice.Find(_renderers, path, out var suffix) is not { } renderer)
            {
                Complain(output, RendererChoice.Explain(_renderers, path));
                return;
            }

            _output = new OutputPath(path, suffix);

            _file = new OutputFile(_output, renderer, Say);
        }
        catch (Exception error)
        {
            Complain(output, $"cannot be written ({OneLine(error)})");
        }
    }

    /// <inheritdoc/>
    public void Write(Capture capture)
    {
        if (_file is null || !TryWrite(_file, capture))
        {
            WriteToStandardError(capture);
        }
    }

    /// <inheritdoc/>
    public bool Flush(Capture capture)
    {
        if (_file is null)
        {
            return false;
        }

        try
        {
            _file.Flush(capture);
        }
        catch (Exception error)
        {
            // A disk may be full for a while. Said once, not every second.
            if (!_hasFailedToFlush)
            {
                _hasFailedToFlush = true;
                Say($"{VisibleText.Of(_output.Value)} could not be written while the program runs ({OneLine(error)}); this is tried again");
            }
        }

        return true;
    }

    private bool TryWrite(OutputFile file, Capture capture)
    {
        try
        {
            file.Write(capture);
            return true;
        }
        catch (Exception error)
        {
            Say($"the report could not be written to {VisibleText.Of(_output.Value)} ({OneLine(error)}) and follows here");
            return false;
        }
    }

    private void WriteToStandardError(Capture capture)
    {
        if (RendererChoice.Find(_renderers, ConsoleExtension) is not TextRenderer renderer)
        {
            Say("there is no report: the Console renderer is not compiled in; add Console to the MSBuild property WeftRenderers, or set WEFT_OUTPUT to a file");
            return;
        }

        try
        {
            // Apart from what the program itself has printed.
            _standardError.WriteLine();
            renderer.Render(capture, _standardError);
            // Who has chosen a view knows that there are others.
            if (capture.SampleCount > 0 && string.IsNullOrEmpty(_requested) && !_isViewChosen)
            {
                Say("other views: WEFT_SHOW=flat or callers; to explore all of it in a browser, " + (RendererChoice.Find(_renderers, PageExtension) is null
                    ? "build with -p:WeftRenderers=Console%3BHtml and run with WEFT_OUTPUT=report.html"
                    : "run with WEFT_OUTPUT=report.html"));
            }
        }
        catch (Exception error)
        {
            Say($"the report could not be written ({OneLine(error)})");
        }
    }

    private void Complain(string output, string reason)
        => Say($"WEFT_OUTPUT={VisibleText.Of(output)} {reason}. "
            + (RendererChoice.Find(_renderers, ConsoleExtension) is TextRenderer ? "The report will come here instead" : "There will be no report"));

    private void Say(string sentence)
    {
        try
        {
            _standardError.WriteLine($"weft: {sentence}.");
        }
        catch (Exception)
        {
            // Standard error is closed, or the program has put a writer of its own in its place that fails: there is nobody left to tell.
        }
    }

    /// <summary>Messages of the system name the path with its control characters, and can have several lines.</summary>
    private static string OneLine(Exception error) => VisibleText.Of(error.Message).TrimEnd('.');
}
