namespace Weft.Renderers.Tests.ExitReports;

/// <summary>A woven program's end: what it says on standard error, line by
/// line, and what it leaves in a folder.</summary>
public abstract class ExitReportTest : IDisposable
{
    internal TemporaryFolder Folder { get; } = new();

    protected StringWriter StandardError { get; } = new();

    /// <summary>The environment.</summary>
    protected Dictionary<string, string?> Variables { get; } = [];

    public void Dispose()
    {
        StandardError.Dispose();
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected static Renderer[] All => [ConsoleRenderer.Default, HtmlRenderer.Default, JsonRenderer.Default];

    protected static string ConsoleText
    {
        get
        {
            using var writer = new StringWriter();
            ConsoleRenderer.Default.Render(Samples.OneThread, writer);
            return writer.ToString();
        }
    }

    internal ExitReport Open(Renderer[] renderers, string? output, string program = "Shop")
    {
        var report = new ExitReport(renderers, StandardError, new StoppedClock(), Variables.GetValueOrDefault);
        report.Open(program, output);
        return report;
    }

    protected void Run(Renderer[] renderers, string? output, string program = "Shop")
        => Open(renderers, output, program).Write(Samples.OneThread);

    protected void AssertSaid(string line) => Assert.Equal(line + Environment.NewLine, StandardError.ToString());

    protected void AssertFiles(params string[] names)
        => Assert.Equal(names,
            Directory.EnumerateFileSystemEntries(Folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private sealed class StoppedClock : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

        public override DateTimeOffset GetUtcNow() => new(2026, 11, 22, 14, 54, 51, TimeSpan.Zero);
    }
}
