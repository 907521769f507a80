namespace Weft.Woven;

/// <summary>Takes what start-up code hands over and does nothing with it: the comparison is about the calls.</summary>
public static class WovenAssembly
{
    public static int Register(ReadOnlySpan<byte> name, int count, WovenTable table, Type owner)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(owner);
        return (0 * count) + (0 * name.Length);
    }
}

public static class AutoStart
{
    public static void Begin(ReadOnlySpan<byte> program, Func<IExitReport> createReport)
    {
        ArgumentNullException.ThrowIfNull(createReport);
        _ = program.Length;
    }
}

public delegate ReadOnlySpan<byte> WovenTable();

public interface IExitReport;
