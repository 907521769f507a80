using Weft.Renderers.Processors;

namespace Weft.Renderers;

/// <summary>When something went on, as a line of characters from the start of a session to its
/// end: the higher, the more of that moment, or the more calls at the same time.</summary>
internal static class ConsoleStrip
{
    private const string Unicode = " ▁▂▃▄▅▆▇";
    private const string Ascii = " .-=#";

    /// <param name="stretches">What went on; those at the same time add up.</param>
    /// <param name="atOnce">As many at the same time are the highest character, at least 1.</param>
    /// <param name="duration">Of the session, nanoseconds.</param>
    /// <param name="width">Characters.</param>
    /// <param name="unicode">Whether there are more characters than ASCII has.</param>
    internal static string Of(IReadOnlyList<TimeStretch> stretches, int atOnce, long duration, int width, bool unicode)
    {
        var perCell = Math.Max(1, (double)duration / width);
        var filled = new double[width];
        foreach (var stretch in stretches)
        {
            Fill(filled, stretch.Start / perCell, stretch.End / perCell);
        }

        var heights = unicode ? Unicode : Ascii;
        var strip = new char[width];
        for (var i = 0; i < width; i++)
        {
            strip[i] =
                heights[Math.Min(heights.Length - 1, (int)Math.Ceiling(filled[i] / atOnce * (heights.Length - 1)))];
        }

        return new string(strip);
    }

    private static void Fill(double[] filled, double from, double to)
    {
        for (var i = (int)from; i < Math.Min(to, filled.Length); i++)
        {
            filled[i] += Math.Min(to, i + 1) - Math.Max(from, i);
        }
    }
}
