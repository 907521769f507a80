using Weft.Cli.CaptureFiles;
using Weft.Cli.Failures;

namespace Weft.Cli.Mcp;

/// <summary>The captures that an assistant has opened, by short handles. Safe to use from several threads.</summary>
internal sealed class OpenCaptures
{
    private readonly List<(IReadOnlyList<string> Paths, Capture Capture)> _captures = [];
    private readonly object _lock = new();

    /// <summary>Opens files as one capture.</summary>
    internal (string Handle, Capture Capture) Open(IReadOnlyList<string> paths)
    {
        var capture = paths.Count > 0 ? CaptureSet.Merged(paths) : throw new ToolFailure("name at least one capture");
        lock (_lock)
        {
            _captures.Add((paths, capture));
            return ($"c-{_captures.Count}", capture);
        }
    }

    /// <summary>The capture behind a handle.</summary>
    internal Capture Of(string handle)
    {
        lock (_lock)
        {
            return handle.StartsWith("c-", StringComparison.Ordinal)
                && int.TryParse(handle["c-".Length..], out var number)
                && number >= 1 && number <= _captures.Count
                ? _captures[number - 1].Capture
                : throw new ToolFailure($"there is no open capture {handle}; open_capture returns handles");
        }
    }
}
