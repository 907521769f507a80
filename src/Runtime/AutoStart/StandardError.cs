using System.Text;

namespace Weft;

/// <summary>
/// The descriptor that was standard error when the process started, and nothing if that was closed: its number may then
/// be a file of the program or a pipe of
/// the runtime. What the program puts in the place of <see cref="Console.Error"/> neither gets what Weft says nor
/// swallows it.
/// </summary>
/// <remarks>
/// Every call of <see cref="Write(string)"/> is sent at once and may take a limited time; after one that took longer,
/// all others do nothing. Safe for concurrent use.
/// </remarks>
internal sealed class StandardError : TextWriter
{
    private const int Number = 2;

    private readonly int _file = -1;
    private readonly Stream? _stream;
    private readonly bool _isTerminal;
    private TimeSpan _limit = WriteTimeout.Default;
    private volatile bool _isStuck;

    private StandardError()
    {
        if (OperatingSystem.IsLinux())
        {
            if (LinuxFile.IsInherited(Number))
            {
                _isTerminal = LinuxFile.IsTerminal(Number);
                _file = LinuxFile.Duplicate(Number);
            }
        }
        else
        {
            _isTerminal = !Console.IsErrorRedirected;
            _stream = Console.OpenStandardError();
        }
    }

    /// <summary>The one of this process. Asked for first before the program's own code runs.</summary>
    public static StandardError AtStart { get; } = new();

    /// <summary>The encoding of the console: from the environment, or the one that the program has chosen.</summary>
    public override Encoding Encoding => Console.OutputEncoding;

    /// <summary>Whether a person reads it.</summary>
    public bool IsTerminal => _isTerminal;

    /// <summary>Sets how long a call may take from now on.</summary>
    public void Limit(TimeSpan limit) => _limit = limit;

    /// <inheritdoc/>
    public override void Write(char value) => Write(value.ToString());

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (string.IsNullOrEmpty(value) || _isStuck || (_file < 0 && _stream is null))
        {
            return;
        }

        byte[] content = Encoding.GetBytes(value);
        _isStuck = !LimitedTime.TryRun(_limit, () => Send(content));
    }

    private void Send(byte[] content)
    {
        if (_stream is not null)
        {
            _stream.Write(content);
            _stream.Flush();
        }
        else
        {
            LinuxFile.Write(_file, content);
        }
    }
}
