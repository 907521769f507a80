namespace Weft.EndToEnd.Tests.Faults;

/// <summary>A single test of the kind of <see cref="FaultTheoryAttribute"/>.</summary>
public sealed class FaultFactAttribute : FactAttribute
{
    public FaultFactAttribute() => Skip = new FaultTheoryAttribute().Skip;
}
