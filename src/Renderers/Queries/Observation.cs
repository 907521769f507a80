namespace Weft.Renderers.Queries;

/// <summary>The time of one method in one capture.</summary>
/// <param name="Time">Nanoseconds.</param>
/// <param name="Variance">Its variance by sampling alone, square nanoseconds: the least that it can have.</param>
internal readonly record struct Observation(double Time, double Variance);
