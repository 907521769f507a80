namespace Weft.Renderers;

/// <summary>How hot a call path is, by its share of the headline time; every renderer colours by it.</summary>
internal enum Heat
{
    /// <summary>Up to 5 %.</summary>
    Cool,

    /// <summary>More than 5 %.</summary>
    Mild,

    /// <summary>More than 20 %.</summary>
    Warm,

    /// <summary>More than 60 %.</summary>
    Hot,
}

/// <summary>The shares at which heat begins.</summary>
internal static class HeatScale
{
    internal const double Mild = 0.05;
    internal const double Warm = 0.20;
    internal const double Hot = 0.60;

    internal static Heat Of(double share) => share switch
    {
        > Hot => Heat.Hot,
        > Warm => Heat.Warm,
        > Mild => Heat.Mild,
        _ => Heat.Cool,
    };
}
