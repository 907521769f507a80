using System.Runtime.CompilerServices;

namespace Weft.Renderers;

/// <summary>
/// The report that a woven executable writes when it ends: to the file that <c>WEFT_OUTPUT</c> names, else to
/// standard error. Whatever goes wrong is one line there, and the report follows it, so that no recording is lost.
/// </summary>
/// <remarks>
/// Knows only the renderers that it is handed, so that all others can be trimmed. The report at the end may come while
/// one is flushed. Never throws.
/// <para>
/// A report is rendered into memory before anything is written, so that a renderer which fails leaves nothing half
/// done, and only the writing itself has a limit of time: a
/// large report may take as long as it needs.
/// </para>
/// </remarks>
public sealed class ExitReport : IExitReport
{
    private const string ConsoleExtension = ".txt";
    private const string PageExtension = ".html";

    /// <summary>The time for the messages after a write has used up its own.</summary>
    private static readonly TimeSpan s_lastWord = TimeSpan.FromSeconds(1);

    private readonly Renderer[] _renderers;
    private readonly TextWriter _standardError;
    private readonly TimeProvider _clock;
    private readonly bool _isViewChosen;
    private readonly bool _isQuiet;
    private readonly TimeSpan _limit;
    private Renderer? _renderer;
    private string? _requested;
    private OutputPath _output;
    private OutputFile? _file;
    private bool _hasFailedToFlush;

    /// <summary>Creates a report that can be written by any of these renderers.</summary>
    /// <param name="renderers">The compiled-in renderers; the suffix of a file's name selects among them.</param>
    public ExitReport(params Renderer[] renderers)
        : this(renderers, StandardError.AtStart, TimeProvider.System, Environment.GetEnvironmentVariable)
    {
    }

    /// <param name="renderers">The renderers that are compiled in.</param>
    /// <param name="standardError">Takes messages, and the report where there is no file.</param>
    /// <param name="clock">Tells the time for names of files.</param>
    /// <param name="variable">Value of an environment variable; null if it is not set.</param>
    internal ExitReport(Renderer[] renderers, TextWriter standardError, TimeProvider clock,
        Func<string, string?> variable)
    {
        // The start of the recording has already reported invalid settings.
        _limit = WriteTimeout.Read(variable, static _ => { });
        var said = new HashSet<string>();
        var settings = new ReportSettings(variable, SayOnce);
        (_standardError, _clock, _isViewChosen) = (standardError, clock, ShowSetting.IsChosen(settings));
        _isQuiet = settings.Read("WEFT_QUIET") is "on" or "1" or "true";
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

            _renderer = renderer;
            _output = new OutputPath(path, suffix);
            if (!LimitedTime.TryRun(_limit, () => _file = new OutputFile(_output, Say)))
            {
                Complain(output, $"cannot be written (its disk has not answered within {Seconds(_limit)})");
            }
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
        if (_file is not { } file)
        {
            return false;
        }

        if (file.IsSpecial)
        {
            Say(
                $"WEFT_FLUSH is ignored: {VisibleText.Of(file.Path)} is a pipe or a device, which is written once, "
                + "at the end");
            return false;
        }

        try
        {
            var content = Rendered(capture);
            LimitedTime.TryRun(Timeout.InfiniteTimeSpan, () => file.Flush(content, capture.Header.Duration));
        }
        catch (Exception error)
        {
            // A disk may be full for a while. Said once, not every second.
            if (!_hasFailedToFlush)
            {
                _hasFailedToFlush = true;
                Say(
                    $"{VisibleText.Of(_output.Value)} could not be written while the program runs "
                    + $"({OneLine(error)}); this is tried again");
            }
        }

        return true;
    }

    private bool TryWrite(OutputFile file, Capture capture)
    {
        try
        {
            var content = Rendered(capture);
            var isWritten = false;
            if (LimitedTime.TryRun(_limit, () => isWritten = file.Write(content, capture.Header.Duration)))
            {
                if (isWritten && !_isQuiet)
                {
                    Say($"report written to {VisibleText.Of(file.Path)}");
                }

                return true;
            }

            GiveUp(file);
        }
        catch (Exception error)
        {
            LimitedTime.TryRun(_limit, file.Release);
            var kept = FileFacts.Of(file.Path).Kind == FileKind.Regular
                ? "which is as it was before; the report"
                : "and";
            Say(
                $"the report could not be written to {VisibleText.Of(file.Path)} ({OneLine(error)}), "
                + $"{kept} follows here");
        }

        return false;
    }

    private void GiveUp(OutputFile file)
    {
        (_standardError as StandardError)?.Limit(s_lastWord);
        var reason = file.IsSpecial ? "nobody has read it" : "its disk has not taken it";
        Say(
            $"the report could not be written to {VisibleText.Of(file.Path)}: "
            + $"{reason} within {Seconds(_limit)} (WEFT_WRITE_TIMEOUT); it follows here");
        LimitedTime.TryRun(s_lastWord, file.Abandon);
    }

    private ReadOnlyMemory<byte> Rendered(Capture capture)
    {
        var content = new MemoryStream();
        _renderer!.Render(capture, content);
        return new ReadOnlyMemory<byte>(content.GetBuffer(), 0, (int)content.Length);
    }

    private void WriteToStandardError(Capture capture)
    {
        if (RendererChoice.Find(_renderers, ConsoleExtension) is not TextRenderer renderer)
        {
            Say(
                "there is no report: the Console renderer is not compiled in; "
                + "add Console to the MSBuild property WeftRenderers, or set WEFT_OUTPUT to a file");
            return;
        }

        try
        {
            // An empty line between the program's own output and the report.
            using var text = new ReportText(_standardError);
            text.WriteLine();
            renderer.Render(capture, text);
            _standardError.Write(text.ToString());
            // Who has chosen a view knows that there are others.
            if (capture.SampleCount > 0 && string.IsNullOrEmpty(_requested) && !_isViewChosen)
            {
                Say("other views: WEFT_SHOW=flat or callers; to explore all of it in a browser, "
                    + (RendererChoice.Find(_renderers, PageExtension) is null
                    ? $"{BuildProperty.Set("WeftRenderers", "Console", "Html")} and run with WEFT_OUTPUT=report.html"
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
            + (RendererChoice.Find(_renderers, ConsoleExtension) is TextRenderer
                ? "The report will come here instead" : "There will be no report"));

    private void Say(string sentence)
    {
        try
        {
            _standardError.Write($"weft: {sentence}.{Environment.NewLine}");
        }
        catch (Exception)
        {
            // Standard error cannot be written to: there is nobody left to tell.
        }
    }

    private static string Seconds(TimeSpan time) => TimeFormat.Interval(time.Ticks * TimeSpan.NanosecondsPerTick);

    /// <summary>Messages of the system name the path with its control characters, and can have several lines.</summary>
    private static string OneLine(Exception error) => VisibleText.Of(error.Message).TrimEnd('.');
}
