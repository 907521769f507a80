namespace Weft.Build;

/// <summary>
/// Keeps code of others from printing: MSBuild would take its lines for the weaver's, and some for errors.
/// </summary>
internal static class Silenced
{
    /// <summary>Runs an action without its output. One thread at a time may do so.</summary>
    public static T Run<T>(Func<T> work)
    {
        var (output, error) = (Console.Out, Console.Error);
        Console.SetOut(TextWriter.Null);
        Console.SetError(TextWriter.Null);
        try
        {
            return work();
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
