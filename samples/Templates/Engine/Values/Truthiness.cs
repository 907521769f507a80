namespace Templates.Engine.Values;

/// <summary>What counts as true: everything but null, false, zero and what is empty.</summary>
internal static class Truthiness
{
    public static bool Of(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        string text => text.Length > 0,
        SafeText safe => safe.Text.Length > 0,
        long number => number != 0,
        double number => number != 0,
        IReadOnlyList<object?> list => list.Count > 0,
        IReadOnlyDictionary<string, object?> map => map.Count > 0,
        _ => true,
    };
}
