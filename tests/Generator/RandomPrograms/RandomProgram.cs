using System.Collections.Immutable;
using System.Text;

namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>A program that compiles, ends, and prints the same whenever it
/// runs: members that nest whatever C# has, drawn from the templates.</summary>
/// <param name="Members">Its members, and nothing around them.</param>
/// <param name="Count">How many of them there are.</param>
internal sealed record RandomProgram(Piece Members, int Count)
{
    /// <summary>The program that a seed stands for.</summary>
    /// <param name="seed">Says what is drawn.</param>
    /// <param name="size">Says how much: about as many statements as that.</param>
    public static RandomProgram Of(int seed, int size)
    {
        var count = 1 + (size / 12);
        var drawing = new Drawing(new Random(seed));
        var members = Enumerable.Range(0, count).Select(member => drawing.Member(member, size / count))
            .ToImmutableArray();
        return new RandomProgram(new Piece(["", ""], [new Filling(members, IsExpression: false)]), count);
    }

    /// <summary>The C# text. Functions that were taken away are no longer
    /// called, but others may miss them: then it does not compile.</summary>
    public override string ToString()
    {
        var members = Members.ToString();
        var functions = Enumerable.Range(0, Count)
            .Where(member => members.Contains($" F{member}(int n)", StringComparison.Ordinal))
            .Select(member => "F" + member);
        return new StringBuilder(Surroundings.Before)
            .Append(members)
            .Append($"\n    static readonly Func<int, int>[] s_functions = [{string.Join(", ", functions)}];")
            .Append(Surroundings.After)
            .ToString();
    }

    /// <summary>All programs that lack one statement, or have one simpler expression.</summary>
    public IEnumerable<RandomProgram> Smaller() => Members.Smaller().Select(members => this with { Members = members });
}
