namespace Weft;

/// <summary>The number of the newest tick: the one word that every probe of every thread reads.</summary>
/// <remarks>
/// Alone in a class without static constructor: the access is a load from a constant
/// address, with no check for initialisation. Written about a thousand times a
/// second and otherwise only read, so its cache line is shared by all cores.
/// </remarks>
internal static class PublishedTick
{
    internal static long Number;
}
