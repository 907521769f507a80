namespace Weft;

/// <summary>The checks on one member, with the source that an error message has to name.</summary>
internal readonly struct CaptureCheck(string source)
{
    internal CaptureFormatException Damaged(string reason) => new($"{source} is damaged: {reason}.");

    internal T Present<T>(T? value, string place)
        where T : class
        => value ?? throw Missing(place);

    internal T Present<T>(T? value, string place)
        where T : struct
        => value ?? throw Missing(place);

    internal long NotNegative(long? value, string place)
        => Present(value, place) is >= 0 and var number ? number : throw Damaged($"{place} is negative");

    internal int? Count(int? value, string place) => value is null ? null : (int)NotNegative(value, place);

    /// <summary>One number for each path of a thread; null if the document has none.</summary>
    internal long[]? Column(long[]? numbers, int pathCount, string place)
    {
        if (numbers is null)
        {
            return null;
        }

        if (numbers.Length != pathCount)
        {
            throw Damaged($"{place} has {numbers.Length} numbers for {pathCount} paths");
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            if (numbers[i] < 0)
            {
                throw Damaged($"{place}[{i}] is negative");
            }
        }

        return numbers;
    }

    private CaptureFormatException Missing(string place) => Damaged($"{place} is missing");
}
