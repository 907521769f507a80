using Weft.Cli.Failures;
using Weft.Renderers;

namespace Weft.Cli.Reports;

/// <summary>A file that a report goes to, in the format that the end of its name says.</summary>
internal sealed class ReportFile
{
    private readonly string _path;
    private readonly Renderer _renderer;
    private readonly bool _mayReplace;

    private ReportFile(string path, Renderer renderer, bool mayReplace)
        => (_path, _renderer, _mayReplace) = (path, renderer, mayReplace);

    /// <summary>Name as the user gave it.</summary>
    internal string Name => _path;

    /// <summary>Whether a browser shows it.</summary>
    internal bool IsPage => _path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || _path.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it holds a capture.</summary>
    internal bool IsCapture => RendererChoice.Find(KnownRenderers.Configured(), Uncompressed) is JsonRenderer;

    private string Uncompressed
        => _path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? _path[..^".gz".Length] : _path;

    /// <summary>Checks a name before any work is done for it.</summary>
    /// <exception cref="ToolFailure">The format is unknown, the folder is missing, or the file is there.</exception>
    internal static ReportFile At(string path, bool mayReplace)
    {
        var renderers = KnownRenderers.Configured();
        if (RendererChoice.Find(renderers, path) is not { } renderer)
        {
            var suffixes = string.Join(", ", renderers.Select(static one => one.Suffixes[0]));
            throw new ToolFailure($"{path} ends with no known suffix; use one of {suffixes}");
        }

        if (Directory.Exists(path))
        {
            throw new ToolFailure($"{path} is a folder; name a file");
        }

        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
        {
            throw new ToolFailure($"there is no folder {folder} to write {Path.GetFileName(path)} to");
        }

        var file = new ReportFile(path, renderer, mayReplace);
        return file.MayBeWritten() ? file : throw file.Exists();
    }

    /// <summary>Writes it, whole or not at all.</summary>
    internal void Write(Capture capture)
    {
        var full = Path.GetFullPath(_path);
        try
        {
            if (full.StartsWith("/dev/", StringComparison.Ordinal))
            {
                using var device = new FileStream(full, FileMode.Open, FileAccess.Write);
                _renderer.Render(capture, device);
                return;
            }

            var part = $"{full}.{Guid.NewGuid():N}.weft-part";
            try
            {
                using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
                {
                    _renderer.Render(capture, stream);
                }

                File.Move(part, full, _mayReplace);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw MayBeWritten()
                ? new ToolFailure($"{_path} cannot be written ({error.Message.TrimEnd('.')})")
                : Exists();
        }
    }

    private bool MayBeWritten() => _mayReplace || !File.Exists(_path)
        || Path.GetFullPath(_path).StartsWith("/dev/", StringComparison.Ordinal);

    private ToolFailure Exists() => new($"{_path} exists; overwrite it with --force");
}
