namespace Weft.Renderers.Queries;

/// <summary>Whether a method has become slower or faster, or has not been shown to have.</summary>
internal enum ChangeVerdict
{
    /// <summary>The difference is within the uncertainty.</summary>
    Within,

    /// <summary>It takes more time.</summary>
    Slower,

    /// <summary>It takes less time.</summary>
    Faster,
}
