using System.IO.Compression;
using System.Text;
using Weft.Renderers.Tests.Captures.FormatOne;

namespace Weft.Renderers.Tests.Captures;

/// <summary>
/// Files of both formats, and compressed ones, with bytes and numbers changed at random. Each gives the documented
/// exception, or a capture that every format can write. <c>WEFT_FUZZED_CAPTURES=20000</c> asks for as many files, and
/// <c>WEFT_FUZZED_FROM</c> for those from one seed on: each file is drawn from its own number.
/// </summary>
public sealed class CaptureFuzzTests
{
    private const int UsualCount = 300;

    /// <summary>For a file of a few kilobytes; compressed content may grow a thousandfold.</summary>
    private const long MostBytes = 64_000_000;

    private static readonly string[] s_numbers =
    [
        "-1", "0", "1", "2", "-9223372036854775808", "9223372036854775807", "4611686018427387904", "1e3", "1.5",
        "99999999999999999999", "null", "true", "\"x\"", "[]", "{}", "[-1,0,1,1]", "2147483648",
    ];

    private static readonly Renderer[] s_renderers =
    [
        .. Formats.Names().Select(static name => (Renderer)typeof(Renderer).Assembly
            .GetType($"Weft.Renderers.{name}Renderer", throwOnError: true)!
            .GetProperty("Default")!.GetValue(null)!),
    ];

    private static readonly byte[][] s_files = [.. Files()];

    [Fact]
    public void A_changed_file_is_refused_with_a_sentence_or_can_be_rendered()
    {
        var count = Number("WEFT_FUZZED_CAPTURES", UsualCount);
        var first = Number("WEFT_FUZZED_FROM", 0);
        var rendered = 0;
        for (var seed = first; seed < first + count; seed++)
        {
            rendered += TryRender(Changed(seed), seed) ? 1 : 0;
        }

        // Neither all of one kind nor all of the other: then nothing would have been tried.
        Assert.InRange(rendered, count < UsualCount ? 0 : 1, count < UsualCount ? count : count - 1);
    }

    private static bool TryRender(byte[] file, int seed)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Capture capture;
        try
        {
            capture = Capture.Load(new MemoryStream(file), "run.weft.json");
        }
        catch (CaptureFormatException refused)
        {
            Assert.StartsWith("run.weft.json ", refused.Message, StringComparison.Ordinal);
            Assert.EndsWith(".", refused.Message, StringComparison.Ordinal);
            RequireBounded(before, seed);
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"WEFT_FUZZED_FROM={seed} WEFT_FUZZED_CAPTURES=1", other);
        }

        RequireBounded(before, seed);
        foreach (var renderer in s_renderers)
        {
            try
            {
                renderer.Render(capture, Stream.Null);
            }
            catch (Exception other)
            {
                throw new InvalidOperationException(
                    $"{renderer.GetType().Name}: WEFT_FUZZED_FROM={seed} WEFT_FUZZED_CAPTURES=1", other);
            }
        }

        return true;
    }

    private static void RequireBounded(long before, int seed)
    {
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(taken < MostBytes, $"seed {seed} took {taken} bytes");
    }

    private static byte[] Changed(int seed)
    {
        var random = new Random(seed);
        var file = s_files[random.Next(s_files.Length)];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            file = random.Next(6) switch
            {
                0 => WithByte(file, random),
                1 => file[..random.Next(file.Length)],
                2 => WithPartTwice(file, random),
                _ => WithNumber(file, random),
            };
        }

        return random.Next(8) == 0 ? Compressed(file, random) : file;
    }

    private static byte[] WithByte(byte[] file, Random random)
    {
        var changed = file.ToArray();
        for (var i = random.Next(1, 4); i > 0 && changed.Length > 0; i--)
        {
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        }

        return changed;
    }

    private static byte[] WithPartTwice(byte[] file, Random random)
    {
        var start = random.Next(file.Length + 1);
        var end = Math.Min(file.Length, start + random.Next(200));
        return [.. file[..end], .. file[start..end], .. file[end..]];
    }

    /// <summary>Replaces one number, so that what is broken is a rule of captures and not of JSON.</summary>
    private static byte[] WithNumber(byte[] file, Random random)
    {
        var text = Encoding.Latin1.GetString(file);
        var numbers = new List<(int Start, int Length)>();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] is '[' or ',' or ':' && (char.IsAsciiDigit(text[i]) || text[i] == '-'))
            {
                var length = text.AsSpan(i).IndexOfAny(",]}") is >= 0 and var found ? found : 1;
                numbers.Add((i, length));
            }
        }

        if (numbers.Count == 0)
        {
            return file;
        }

        var (start, count) = numbers[random.Next(numbers.Count)];
        return Encoding.Latin1.GetBytes(
            text[..start] + s_numbers[random.Next(s_numbers.Length)] + text[(start + count)..]);
    }

    private static byte[] Compressed(byte[] file, Random random)
    {
        using var stream = new MemoryStream();
        using (var compressed = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressed.Write(file);
        }

        return random.Next(2) == 0 ? stream.ToArray() : WithByte(stream.ToArray(), random);
    }

    private static IEnumerable<byte[]> Files()
    {
        foreach (var name in FormatOneCaptures.All.Keys)
        {
            yield return File.ReadAllBytes(FormatOneTests.PathOf(name));
        }

        var open = FormatOneCaptures.Whole with
        {
            Texts = ["GET /orders", "4711"],
            WaitColumns = PathValues.None.With(CaptureColumn.Flow, [0, 2]),
        };
        open = open with
        {
            Threads = open.Threads.SetItem(0, open.Threads[0] with
            {
                Columns = CaptureColumn.Open.Aggregate(
                    PathValues.None, static (values, column) => values.With(column, [0, 1, 1])),
            }),
        };
        foreach (var capture in new[]
        {
            open, Capture.Merge([open, FormatOneCaptures.Whole, Samples.OneThread]), Timelines.Small,
        })
        {
            using var stream = new MemoryStream();
            capture.Save(stream);
            yield return stream.ToArray();
        }
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), out var number) ? number : usual;
}
