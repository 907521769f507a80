using System.Collections.Immutable;

namespace Weft.Renderers;

/// <summary>
/// A report for a screen of text: a header, the call paths or methods with the
/// hottest first, with notes that explain it.
/// </summary>
public sealed class ConsoleRenderer : TextRenderer, IConfigurableRenderer, IComparingRenderer
{
    private readonly ConsoleOptions _options;

    /// <summary>Creates a renderer with options of its own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of the
    /// range that <see cref="ConsoleOptions"/> states.</exception>
    /// <exception cref="ArgumentException">A pattern of <see cref="ConsoleOptions.Hide"/>
    /// or <see cref="ConsoleOptions.Idle"/> can match no name.</exception>
    public ConsoleRenderer(ConsoleOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Threshold is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Threshold, "Threshold is a share, 0 to 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(options.Rows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Levels ?? int.MaxValue, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Width ?? int.MaxValue, ConsoleStyle.NarrowestWidth);
        PatternSetting.RequireValid(nameof(options.Hide), options.Hide, nameof(options));
        PatternSetting.RequireValid(nameof(options.Idle), options.Idle, nameof(options));
        _options = options;
    }

    /// <summary>The renderer with default options; it finds out about colours,
    /// encoding and width by the writer.</summary>
    public static ConsoleRenderer Default { get; } = new(new ConsoleOptions());

    /// <summary><c>.txt</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Console")];

    /// <inheritdoc/>
    public override void Render(Capture capture, TextWriter writer)
    {
        var lines = new ConsoleLines(writer, ConsoleStyle.For(writer, _options));
        new ConsoleReport(lines, capture, _options).Write();
    }

    /// <summary>Writes the slowdowns and speed-ups since an earlier capture, by
    /// call path and by method, largest change first. The writer stays open.</summary>
    /// <remarks>Of the options, those on rows, threshold and looks hold, and
    /// <see cref="ConsoleView.Flat"/> for methods alone.</remarks>
    /// <param name="before">The earlier capture. Its methods are found again
    /// where they have moved to other lines.</param>
    /// <param name="after">The later capture.</param>
    /// <param name="writer">Where to.</param>
    /// <exception cref="IOException">The writer cannot be written to.</exception>
    public void RenderComparison(Capture before, Capture after, TextWriter writer)
        => new ConsoleComparison(new ConsoleLines(writer, ConsoleStyle.For(writer, _options)), before, after,
            _options).Write();

    Renderer IComparingRenderer.Comparing(Func<Capture?> earlier) =>
        new ComparingRenderer(this, earlier, RenderComparison);

    Renderer IConfigurableRenderer.Configured(ReportSettings settings) =>
        new ConsoleRenderer(ConsoleSettings.Read(_options, settings));
}
