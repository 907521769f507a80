namespace Weft.Renderers.Queries;

/// <summary>One method before and after, with the uncertainty of the change.</summary>
/// <param name="Method">The method.</param>
/// <param name="Before">Its time for each run before, nanoseconds.</param>
/// <param name="After">The same after.</param>
/// <param name="Error">Standard error of the difference, nanoseconds.</param>
/// <param name="Margin">
/// Half of the interval that holds the true difference with 95 %, nanoseconds; for one method alone.
/// </param>
/// <param name="FalseDiscoveryRate">
/// The share of wrong marks among all rows that are at least as clear as this one, 0 to 1.
/// </param>
/// <param name="Verdict">What this says.</param>
/// <param name="CallsBefore">Exact calls for each run before; null if they were not counted.</param>
/// <param name="CallsAfter">The same after.</param>
/// <param name="CallGrowth">
/// Growth of the calls from the run with the most before to the run with the fewest after, as a share; 0 if they have
/// not grown beyond doubt; null if they were not counted.
/// </param>
internal sealed record JudgedChange(
    MethodFacts Method, double Before, double After, double Error, double Margin, double FalseDiscoveryRate,
    ChangeVerdict Verdict, double? CallsBefore, double? CallsAfter, double? CallGrowth)
{
    private const double RateOfGates = 0.01;

    /// <summary>Increase of its time, nanoseconds.</summary>
    internal double Change => After - Before;

    /// <summary>
    /// The share of its earlier time by which it is slower at the least: 0 if it is not slower beyond doubt, infinite
    /// if it took no time before.
    /// </summary>
    internal double LeastSlowdown => Verdict != ChangeVerdict.Slower || Change <= Margin ? 0
        : Before > 0 ? (Change - Margin) / Before
        : double.PositiveInfinity;

    /// <summary>
    /// Whether a build should fail because of it. One false mark in a hundred is accepted: a build that fails for
    /// nothing costs more than a row that says too much.
    /// </summary>
    /// <param name="share">The slowdown that passes.</param>
    internal bool IsSlowerBy(double share)
        => FalseDiscoveryRate <= RateOfGates && Before > 0 && LeastSlowdown > share;
}
