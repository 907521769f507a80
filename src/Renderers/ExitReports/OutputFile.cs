namespace Weft.Renderers;

/// <summary>The file that a report goes to, claimed from the start of recording until the report is written.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
internal sealed class OutputFile
{
    private readonly OutputPath _output;
    private readonly Renderer _renderer;
    private readonly Action<string> _say;
    private OutputClaim? _claim;
    private bool _isFlushed;

    /// <summary>Claims the file.</summary>
    /// <param name="output">The file that was asked for; another process may write it already, and then it is one beside it.</param>
    /// <param name="renderer">What writes it.</param>
    /// <param name="say">Takes a sentence for the user.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal OutputFile(OutputPath output, Renderer renderer, Action<string> say)
    {
        (_output, _renderer, _say) = (output, renderer, say);
        _claim = Claim();
    }

    /// <summary>Writes the report so far. The file holds the last one until this one is complete.</summary>
    internal void Flush(Capture capture)
    {
        // A report was written after a signal that the process has survived.
        _claim ??= Claim();
        ReplacedFile.Write(_claim.Path, stream => _renderer.Render(capture, stream));
        _isFlushed = true;
    }

    /// <summary>Writes the report and lets go of the claim.</summary>
    internal void Write(Capture capture)
    {
        // A second report after a survived signal finds its claim gone: this process may have died between the two.
        using var claim = _claim ?? Claim();
        _claim = null;
        Write(claim.Path, stream => _renderer.Render(capture, stream));
        _say($"report written to {VisibleText.Of(claim.Path)}");
    }

    /// <summary>
    /// A file that was flushed holds this very run, and must not be lost if the process is killed now. Any other is written in place, which keeps what is special about it: its rights,
    /// its links, or that it is mounted.
    /// </summary>
    private void Write(string path, Action<Stream> write)
    {
        if (_isFlushed)
        {
            ReplacedFile.Write(path, write);
            return;
        }

        using var stream = new WrittenFile(path);
        write(stream);
    }

    private OutputClaim Claim()
    {
        var claim = OutputClaim.Take(_output);
        if (claim.Path != _output.Value)
        {
            _say($"{VisibleText.Of(_output.Value)} is being written by another process; this one writes {VisibleText.Of(claim.Path)}");
        }

        return claim;
    }
}
