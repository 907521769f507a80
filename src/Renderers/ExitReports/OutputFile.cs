namespace Weft.Renderers;

/// <summary>
/// The file that a report goes to, claimed from the start of recording until the report is written; or a pipe or
/// device, which is touched only at the end.
/// </summary>
/// <remarks>Safe for concurrent use: the report at the end may come while one is flushed.</remarks>
internal sealed class OutputFile
{
    private readonly OutputPath _output;
    private readonly Action<string> _say;
    private readonly object _gate = new();
    private OutputClaim? _claim;
    private long _writtenUntil;
    private volatile OutputClaim? _writing;

    /// <summary>Claims the file.</summary>
    /// <param name="output">The file that was asked for; another process may
    /// write it already, and then it is one beside it.</param>
    /// <param name="say">Takes a sentence for the user.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    internal OutputFile(OutputPath output, Action<string> say)
    {
        (_output, _say) = (output, say);
        Path = output.Value;
        IsSpecial = FileFacts.Of(Path).Kind == FileKind.Special;
        _claim = IsSpecial ? null : Claim();
    }

    /// <summary>The file, or the one beside it.</summary>
    internal string Path { get; private set; }

    /// <summary>Whether it is a pipe or a device, which has no content that could be replaced.</summary>
    internal bool IsSpecial { get; }

    /// <summary>Writes the report so far. The file holds the last one until this one is complete.</summary>
    /// <param name="content">The report.</param>
    /// <param name="until">How long it had been recorded: an earlier report never takes the place of a later one, nor
    /// the last one its own.</param>
    internal void Flush(ReadOnlyMemory<byte> content, long until)
    {
        lock (_gate)
        {
            if (until > _writtenUntil)
            {
                // A report was written after a signal that the process has survived.
                _claim ??= Claim();
                _writing = _claim;
                ReplacedFile.Write(_claim.Path, _claim.Part, content.Span);
                _writtenUntil = until;
            }
        }
    }

    /// <summary>Writes the report and lets go of the claim.</summary>
    /// <returns>False for a pipe or device that a report was written to before a signal that the process has survived:
    /// it takes one.</returns>
    internal bool Write(ReadOnlyMemory<byte> content, long until)
    {
        lock (_gate)
        {
            if (IsSpecial)
            {
                var isFirst = _writtenUntil == 0;
                _writtenUntil = Math.Max(until, 1);
                if (isFirst)
                {
                    SpecialFile.Write(Path, content.Span);
                }

                return isFirst;
            }

            // A second report after a survived signal finds its claim gone: this process may have died between the two.
            using var claim = _claim ?? Claim();
            _claim = null;
            _writing = claim;
            ReplacedFile.Write(claim.Path, claim.Part, content.Span);
            _writtenUntil = until;
            return true;
        }
    }

    /// <summary>
    /// Gives up a writing that takes too long: what it has left beside the file goes, and with it the chance that it
    /// still ends.
    /// </summary>
    internal void Abandon()
    {
        if (_writing is { } claim)
        {
            File.Delete(ReplacedFile.PartOf(LinkTarget.Of(claim.Path), claim.Part));
            claim.Dispose();
        }
    }

    /// <summary>Lets go of the claim where there is nothing to write after all.</summary>
    internal void Release()
    {
        lock (_gate)
        {
            _claim?.Dispose();
            _claim = null;
        }
    }

    private OutputClaim Claim()
    {
        var claim = OutputClaim.Take(_output);
        if (claim.Path != _output.Value)
        {
            _say($"{VisibleText.Of(_output.Value)} is being written by another process; this one writes "
                + $"{VisibleText.Of(claim.Path)}");
        }

        Path = claim.Path;
        return claim;
    }
}
