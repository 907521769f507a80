namespace Templates.Engine.Values;

/// <summary>Equality, order and membership over the values that templates know.</summary>
internal static class ValueComparer
{
    public static bool AreEqual(object? first, object? second)
    {
        if (Compare(first, second) is int order)
        {
            return order == 0;
        }
        return Equals(first, second);
    }

    /// <returns>Negative, zero or positive, or null where there is no order.</returns>
    public static int? Compare(object? first, object? second) => (first, second) switch
    {
        (long left, long right) => left.CompareTo(right),
        (long or double, long or double) => Number(first).CompareTo(Number(second)),
        (string or SafeText, string or SafeText) => string.CompareOrdinal(ValueText.Of(first), ValueText.Of(second)),
        _ => null,
    };

    /// <summary>Whether a list has the item, a map the key, or a text the part.</summary>
    public static bool Contains(object? container, object? item)
    {
        switch (container)
        {
            case IReadOnlyList<object?> list:
                foreach (object? candidate in list)
                {
                    if (AreEqual(candidate, item))
                    {
                        return true;
                    }
                }
                return false;
            case IReadOnlyDictionary<string, object?> map:
                return map.ContainsKey(ValueText.Of(item));
            case string or SafeText:
                return item is not null
                    && ValueText.Of(container).Contains(ValueText.Of(item), StringComparison.Ordinal);
            default:
                return false;
        }
    }

    private static double Number(object? value) => value is long whole ? whole : (double)value!;
}
