using System.Collections.Immutable;
using System.Text;

namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>A piece of C# with holes that other pieces fill. Immutable: a smaller program is another tree.</summary>
/// <param name="Texts">What stands around the holes: one more than there are holes.</param>
/// <param name="Holes">What fills each hole.</param>
internal sealed record Piece(ImmutableArray<string> Texts, ImmutableArray<Filling> Holes)
{
    public static Piece Of(string text) => new([text], []);

    public void AppendTo(StringBuilder text)
    {
        text.Append(Texts[0]);
        for (var index = 0; index < Holes.Length; index++)
        {
            foreach (var piece in Holes[index].Pieces)
            {
                piece.AppendTo(text);
            }

            text.Append(Texts[index + 1]);
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        AppendTo(text);
        return text.ToString();
    }

    /// <summary>All trees that have one statement less or one expression that is simpler, large steps first.</summary>
    public IEnumerable<Piece> Smaller()
    {
        for (var index = 0; index < Holes.Length; index++)
        {
            foreach (var filling in Holes[index].Smaller())
            {
                yield return this with { Holes = Holes.SetItem(index, filling) };
            }
        }
    }
}

/// <summary>What fills a hole: any number of statements or members, or one expression.</summary>
internal sealed record Filling(ImmutableArray<Piece> Pieces, bool IsExpression)
{
    private static readonly Piece s_simplest = Piece.Of("n");

    public IEnumerable<Filling> Smaller()
    {
        if (IsExpression && !Pieces[0].Holes.IsEmpty)
        {
            yield return this with { Pieces = [s_simplest] };
        }

        if (!IsExpression && Pieces.Length > 1)
        {
            yield return this with { Pieces = [] };
        }

        for (var index = 0; !IsExpression && index < Pieces.Length; index++)
        {
            yield return this with { Pieces = Pieces.RemoveAt(index) };
        }

        for (var index = 0; index < Pieces.Length; index++)
        {
            foreach (var piece in Pieces[index].Smaller())
            {
                yield return this with { Pieces = Pieces.SetItem(index, piece) };
            }
        }
    }
}
