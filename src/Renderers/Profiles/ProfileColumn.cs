namespace Weft.Renderers.Profiles;

/// <summary>A measure of a profile, whose values add up along the tree and over threads.</summary>
/// <param name="Name">One word in lower case, for instance <c>time</c>.</param>
/// <param name="Unit">What its values count.</param>
/// <param name="Description">What is measured, as a reader of a report would be told.</param>
public sealed record ProfileColumn(string Name, ProfileUnit Unit, string Description)
{
    /// <summary>Elapsed time of threads.</summary>
    public const string Time = "time";

    /// <summary>Samples that charged the time.</summary>
    public const string Samples = "samples";

    /// <summary>Processor time.</summary>
    public const string Cpu = "cpu";

    /// <summary>Time in which async methods were suspended; on no thread.</summary>
    public const string Wait = "wait";

    /// <summary>Calls that began.</summary>
    public const string Calls = "calls";

    /// <summary>Bytes allocated.</summary>
    public const string Allocated = "allocated";

    /// <summary>Pauses of the garbage collector.</summary>
    public const string Paused = "paused";
}
