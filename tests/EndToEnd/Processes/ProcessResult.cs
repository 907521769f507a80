namespace Weft.EndToEnd.Tests.Processes;

/// <summary>How a process ended.</summary>
/// <param name="ExitCode">Its exit code; 128 + n if signal n ended it.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
public sealed record ProcessResult(int ExitCode, string Output, string Error)
{
    /// <summary>Everything it wrote, for a message.</summary>
    public string All => Output + Error;

    /// <summary>Fails the test, with everything that the process wrote, unless its exit code was 0.</summary>
    public ProcessResult Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{All}");
        return this;
    }

    /// <summary>Fails the test unless the process succeeded without a warning from the build.</summary>
    public ProcessResult SucceededWithoutWarnings()
    {
        Assert.DoesNotContain("warning ", Succeeded().All, StringComparison.Ordinal);
        return this;
    }

    /// <summary>Console reports in what the process wrote to standard error.</summary>
    public int ReportCount => Error.Split("Samples:").Length - 1;
}
