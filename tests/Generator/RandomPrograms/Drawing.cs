namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Draws pieces from templates and fills their holes.</summary>
internal sealed class Drawing(Random random)
{
    private const int Deepest = 5;

    private int _unique;
    private int _member;
    private int _left;
    private int _interpolations;

    public Piece Member(int number, int statements)
    {
        _member = number;
        _left = statements;
        var member = From(Members.All[random.Next(Members.All.Length)], Can.Nothing, 0);
        return member with
        {
            Texts = [
            .. member.Texts.SetItem(0, "    " + member.Texts[0]).SetItem(member.Texts.Length - 1,
                member.Texts[^1] + "\n\n")]
        };
    }

    private Filling Statements(Can can, int depth)
    {
        var count = _left <= 0 || depth >= Deepest ? random.Next(2) : random.Next(1, 4);
        var all = depth >= Deepest ? RandomPrograms.Statements.Simple : RandomPrograms.Statements.All;
        return new Filling([.. Enumerable.Range(0, count).Select(_ => Statement(all, can, depth))],
            IsExpression: false);
    }

    private Piece Statement(Template[] all, Can can, int depth)
    {
        _left--;
        var piece = From(Any(all, can), can, depth + 1);
        return piece with
        {
            Texts = piece.Texts.SetItem(piece.Texts.Length - 1,
            piece.Texts[^1] + (random.Next(3) == 0 ? " " : "\n            "))
        };
    }

    private Filling Expression(Can can, int depth)
    {
        var all = _left <= 0 || depth >= Deepest || random.Next(3) == 0 ? Expressions.Simple : Expressions.All;
        var template = _member > 0 && random.Next(12) == 0
            ? new Template($"F{random.Next(_member)}(«E» & 7)") : Any(all, can);
        return new Filling([From(template, can, depth + 1)], IsExpression: true);
    }

    // In an interpolated string no directive can stand, and the compiler does not know that `await (` is no call.
    private static bool CanBeInterpolated(Template template) =>
        !template.Text.Contains("\n#", StringComparison.Ordinal)
            && !template.Text.Contains("await (", StringComparison.Ordinal);

    // In an interpolated string no directive may stand, however deep.
    private Filling Interpolated(Can can, int depth)
    {
        _interpolations++;
        var filling = Expression(can, depth);
        _interpolations--;
        return filling;
    }

    private Template Any(Template[] all, Can can)
    {
        Template template;
        do
        {
            template = all[random.Next(all.Length)];
        }
        while ((template.Needs & ~can) != Can.Nothing || (_interpolations > 0 && !CanBeInterpolated(template)));

        return template;
    }

    private Piece From(Template template, Can can, int depth)
    {
        var unique = _unique++;
        string Numbered(string text) =>
            text.Replace("§", unique.ToString(null, null)).Replace("№", _member.ToString(null, null)).Replace("¤",
                ((unique * 7) % 10).ToString(null, null));
        var holes = template.Holes.Select(hole => hole.Kind switch
        {
            'S' => Statements(hole.In(can), depth),
            'E' => Expression(hole.In(can), depth),
            'H' => Interpolated(hole.In(can), depth),
            _ => new Filling([Piece.Of(random.Next(3) > 0 ? "[Profile] " : "")], IsExpression: false),
        });
        return new Piece([.. template.Texts.Select(Numbered)], [.. holes]);
    }
}
