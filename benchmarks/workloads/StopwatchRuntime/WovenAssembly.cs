namespace Weft.Woven;

/// <summary>Takes what start-up code hands over and does nothing with it: the comparison is about the calls.</summary>
public static class WovenAssembly
{
    public static int Register(string name, int count, Func<string> table, Type owner)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(owner);
        return 0 * count;
    }
}

public static class AutoStart
{
    public static void Begin(string program, Func<IExitReport> createReport)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(createReport);
    }
}

public interface IExitReport;
