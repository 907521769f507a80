namespace Weft.Benchmarks;

/// <summary>The same work in many frames and in one: half of the time each, by construction.</summary>
internal sealed class HalvesProgram() : AccuracyProgram("halves", "run", "pieces", "piece", "whole")
{
    private const int Pieces = 100;
    private const double Piece = 5;

    /// <inheritdoc/>
    public override string Slowed => "piece";

    /// <inheritdoc/>
    public override int SlowedCalls => Pieces;

    /// <summary>The share of the half that is done in pieces.</summary>
    public static double ShareInPieces(PathTimes times)
    {
        double pieces = times["run;pieces"] + times["run;pieces;piece"];
        return pieces / (pieces + times["run;whole"]);
    }

    /// <inheritdoc/>
    public override void Run(int rounds, double extra)
    {
        using Frame frame = Frame.Enter(0);
        for (int round = 0; round < rounds; round++)
        {
            InPieces(extra);
            AsAWhole(extra);
        }
    }

    private static void InPieces(double extra)
    {
        using Frame frame = Frame.Enter(1);
        for (int i = 0; i < Pieces; i++)
        {
            DoPiece(extra);
        }
    }

    private static void DoPiece(double extra)
    {
        using Frame frame = Frame.Enter(2);
        Work.Compute(Piece + extra);
    }

    private static void AsAWhole(double extra)
    {
        using Frame frame = Frame.Enter(3);
        for (int i = 0; i < Pieces; i++)
        {
            Work.Compute(Piece + extra);
        }
    }
}
