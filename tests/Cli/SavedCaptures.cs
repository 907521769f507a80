using System.IO.Compression;
using Weft.Renderers.Tests;

namespace Weft.Cli.Tests;

/// <summary>A folder with captures in files.</summary>
internal sealed class SavedCaptures : IDisposable
{
    private const string Tree = """
        0 Program.Main
          100 Checkout.Total
            300 Tax.Rate
          50 Receipt.Print
        """;

    private readonly TemporaryFolder _folder = new();

    internal static Capture Shop { get; } = new CaptureBuilder().Thread("Main", Tree).Build();

    internal static Capture Other { get; } = Built(new CaptureBuilder(), "Bakery");

    internal string PathOf(string file) => _folder.PathOf(file);

    internal string Save(Capture capture, string file)
    {
        using var stream = File.Create(PathOf(file));
        if (file.EndsWith(".gz", StringComparison.Ordinal))
        {
            using var compressed = new GZipStream(stream, CompressionLevel.Fastest);
            capture.Save(compressed);
        }
        else
        {
            capture.Save(stream);
        }

        return PathOf(file);
    }

    internal string Write(string file, string text)
    {
        File.WriteAllText(PathOf(file), text);
        return PathOf(file);
    }

    public void Dispose() => _folder.Dispose();

    private static Capture Built(CaptureBuilder builder, string program)
    {
        builder.Header = builder.Header with { Program = program };
        return builder.Thread("Main", Tree).Build();
    }
}
