using System.Globalization;

namespace Templates;

/// <summary>What the arguments ask for.</summary>
/// <param name="Count">How often each page is rendered, from 1 up.</param>
/// <param name="OutputFolder">Where the pages are written once, or null.</param>
/// <param name="Pages">The names of the pages; none means all.</param>
internal sealed record CommandLine(int Count, string? OutputFolder, IReadOnlyList<string> Pages)
{
    public const string Usage = "Templates [--count N] [--out FOLDER] [page...]";

    /// <summary>With three pages, about a second of work.</summary>
    private const int DefaultCount = 2000;

    /// <exception cref="UsageException">The arguments are not as <see cref="Usage"/> says.</exception>
    public static CommandLine Parse(string[] arguments)
    {
        int count = DefaultCount;
        string? folder = null;
        var pages = new List<string>();
        for (int index = 0; index < arguments.Length; index++)
        {
            switch (arguments[index])
            {
                case "--count":
                    count = ParseCount(ValueAfter(arguments, index++));
                    break;
                case "--out":
                    folder = ValueAfter(arguments, index++);
                    break;
                case ['-', ..] option:
                    throw new UsageException($"unknown option '{option}'; usage: {Usage}");
                default:
                    pages.Add(arguments[index]);
                    break;
            }
        }
        return new CommandLine(count, folder, pages);
    }

    private static string ValueAfter(string[] arguments, int index) =>
        index + 1 < arguments.Length && arguments[index + 1].Length > 0
            ? arguments[index + 1]
            : throw new UsageException($"'{arguments[index]}' needs a value behind it; usage: {Usage}");

    private static int ParseCount(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw new UsageException($"'--count' expects a whole number from 1 up, found '{text}'");
}
