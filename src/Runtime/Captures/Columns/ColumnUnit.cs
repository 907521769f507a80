namespace Weft.Captures;

/// <summary>The unit of the numbers of a <see cref="CaptureColumn"/>.</summary>
public enum ColumnUnit
{
    /// <summary>A time; times add up.</summary>
    Nanoseconds,

    /// <summary>A size; sizes add up.</summary>
    Bytes,

    /// <summary>How often; counts add up.</summary>
    Count,

    /// <summary>Nanoseconds since the start of the session.</summary>
    Moment,

    /// <summary>Tells call paths of one method apart, or points to another row.</summary>
    Number,

    /// <summary>1 or 0.</summary>
    Mark,

    /// <summary>A place in <see cref="Capture.Texts"/>, counted from 1; 0 for none.</summary>
    Text,
}
