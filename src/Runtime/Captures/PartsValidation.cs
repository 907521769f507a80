using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>Checks that the parts of a merged capture share out all of its threads and waits.</summary>
internal sealed class PartsValidation(CaptureCheck check, int threadCount, int waitCount)
{
    /// <exception cref="CaptureFormatException">A promise is broken; the
    /// message names the source and the first broken member.</exception>
    internal ImmutableArray<CapturePart> Validate(CaptureDocument.MergedPart?[] parts)
    {
        var result = new CapturePart[parts.Length];
        long threads = 0;
        long waits = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            result[i] = ToPart(parts[i], $"parts[{i}]");
            threads += result[i].ThreadCount;
            waits += result[i].WaitCount;
        }

        return parts.Length == 0 || (threads == threadCount && waits == waitCount)
            ? ImmutableCollectionsMarshal.AsImmutableArray(result)
            : throw check.Damaged(
                $"parts have {threads} of {threadCount} threads and {waits} of {waitCount} waits");
    }

    private CapturePart ToPart(CaptureDocument.MergedPart? part, string place)
    {
        var merged = check.Present(part, place);
        return new CapturePart(
            HeaderValidation.ToHeader(check.Present(merged.Header, $"{place}.header"), $"{place}.header", check),
            (int)check.NotNegative(merged.Threads, $"{place}.threads"),
            (int)check.NotNegative(merged.Waits, $"{place}.waits"));
    }
}
