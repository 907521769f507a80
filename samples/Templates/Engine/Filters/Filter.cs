namespace Templates.Engine.Filters;

/// <summary>A filter as the library knows it.</summary>
internal sealed class Filter
{
    /// <param name="apply">From the value to the new value.</param>
    /// <param name="keepsSafety">See <see cref="KeepsSafety"/>.</param>
    public Filter(Func<object?, object?> apply, bool keepsSafety = false)
        : this((value, _) => apply(value), FilterArgument.None, keepsSafety)
    {
    }

    /// <param name="apply">From the value and the argument, null where the
    /// template gives none, to the new value.</param>
    /// <param name="argument">Whether templates give an argument.</param>
    /// <param name="keepsSafety">See <see cref="KeepsSafety"/>.</param>
    public Filter(Func<object?, object?, object?> apply, FilterArgument argument, bool keepsSafety = false)
    {
        Apply = apply;
        Argument = argument;
        KeepsSafety = keepsSafety;
    }

    public Func<object?, object?, object?> Apply { get; }

    public FilterArgument Argument { get; }

    /// <summary>Whether the filter makes HTML of HTML, so that its result need
    /// not be escaped where its input need not.</summary>
    public bool KeepsSafety { get; }
}

internal enum FilterArgument
{
    None,
    Optional,
    Required,
}
