namespace Weft.Renderers;

/// <summary>The figures before each row of a console report.</summary>
internal interface IConsoleFigures
{
    /// <summary>Characters that they take, with the gap behind them.</summary>
    int Width { get; }

    void WriteFigures(ConsoleRow row);

    /// <summary>How hot the hottest figure of a row is.</summary>
    Heat HeatOf(ConsoleRow row);
}
