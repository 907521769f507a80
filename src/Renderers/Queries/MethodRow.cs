namespace Weft.Renderers.Queries;

/// <summary>All calls of one method, or all time of another kind.</summary>
internal sealed class MethodRow(NodeSubject subject)
{
    internal NodeSubject Subject => subject;

    /// <summary>Measured with a frame of the method innermost. These add up to the whole tree.</summary>
    internal Measures Self { get; set; }

    /// <summary>Measured with a frame of the method open, once however many of
    /// them were: a recursion is not counted twice.</summary>
    internal Measures Total { get; set; }

    /// <summary>Call paths of the capture that end with the method.</summary>
    internal int Paths { get; set; }
}
