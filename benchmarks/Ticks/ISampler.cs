namespace Weft.Benchmarks;

/// <summary>A way of sampling: the one that Weft uses, or one of those that it
/// does not use because they are biased.</summary>
internal interface ISampler
{
    /// <summary>Begins to record.</summary>
    void Start();

    /// <summary>Opens the frame of a phase.</summary>
    void Enter(int phase);

    /// <summary>Closes the frame.</summary>
    void Leave();

    /// <summary>Ends the recording and returns the time charged to each phase;
    /// after them, in the last place, to the collector's pauses.</summary>
    double[] Stop();
}
