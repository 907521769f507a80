namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Expressions of type <c>int</c>. They see <c>n</c>.</summary>
internal static class Expressions
{
    public static Template[] Simple { get; } = ["n", "¤", "s_cells[n & 1]", "-n"];

    public static Template[] All { get; } =
    [
        "n",
        "(«E» + «E»)",
        "Id(«E»)",
        "unchecked(«E» * 3)",
        "(n > 2 ? «E» : «E»)",
        "s_cells[«E» & 1]",
        "new[] { «E», n }.Length",
        "(n switch { 1 => «E», 2 or > 8 => n, _ => «E» })",
        "(n == ¤ ? throw new FormatException(\"§\") : «E»)",
        "Apply(«E», x§ => x§ + n)",
        "Apply(«E», «M»(x§) => { var t = x§; «S=Return+Stack» return t; })",
        """
        Apply(
                    «E»,
                    «M»static (n) => { var t = n;
                        «S=Return+Stack»
                        return t;
                    })
        """,
        "((Func<int>)(() => { var t = n; «S=Return+Stack» return t; }))()",
        "Apply(«E», delegate(int x§) { var t = x§ + n; «S=Return+Stack» return t; })",
        "$\"{«H-Await»,3}{n:00}\".Length",
        """"
        $"""
                    {«H-Await»}
                      raw {((Func<int>)(() => { return n; }))()}
                    """.Length
        """",
        "(from q§ in new[] { n, «E-Await» } let r§ = q§ + n where r§ > «E-Await» select r§ * 2).Sum()",
        "new Box(«E») { Extra = «E» }.Total",
        "((n, «E») is (> 1, var p§) ? p§ : n)",
        "(«E» is > 2 and < 40 or 1 ? «E» : n)",
        "Total([n, «E», s_cells[0]])",
        "s_cells[^(1 + («E» & 1))]",
        "s_cells[..(«E» & 1)].Length",
        "(new[] { n, «E» } is [> 2, .. var s§] ? s§.Length : n)",
        "(new Box(«E») { Extra = n } is { Total: > 3 and var b§, Extra: not 2 } ? b§ : n)",
        "(new Point(n, «E») with { Y = «E» }).Length",
        "((First: n, «E») is var (a§, b§) && a§ > b§ ? a§ : «E»)",
        "(n > 3 ? (int?)null : «E»).GetValueOrDefault()",
        "((n > 3 ? null : new Box(«E»))?.Total ?? «E»)",
        "(n > 3 && «E» > 2 || «E» < 1 ? 1 : 2)",
        "$\"a{$\"b{«H»}\"}c{«H»}\".Length",
        "$\"{(n > 3 ? $\"{«H»:00}\" : \"\")}{Apply(«H», x§ => x§ + n)}\".Length",
        "Apply(«E», «M»(int x§) => «E-Await»)",
        """
        ((Func<int, int>)(n switch { 1 => x§ => x§, _ => «M»(x§) => { var t = x§; «S=Return+Stack» return t; }
            }))(«E»)
        """,
        """
        (from a§ in new[] { n, «E» }
            join b§ in s_cells on a§ & 1 equals b§ & 1 into g§ from c§ in g§.DefaultIfEmpty() group c§ by c§ & 1 into h§ orderby h§.Key descending select h§.Count() + «E-Await»).Sum()
        """,
        new("await Later(«E»)", Can.Await),
        new("await new Custom(«E»)", Can.Await),
        new("(await Later(await Soon(«E»)))", Can.Await),
        new(
            """
            (await Later(«E») switch { 1 => await Soon(«E»), > 4 and var c§ => c§, 2 when await Soon(n) > 1 => n,
                _ => «E» })
            """, Can.Await),
        new("(await Later(«E») is > 2 and var p§ ? p§ : «E»)", Can.Await),
        new("((await Text(«E»))?.Length ?? await Soon(n))", Can.Await),
        new("((n > 3 ? null : await Boxed(«E»))?.Total ?? «E»)", Can.Await),
        new("new[] { await Later(«E»), n, «E» }.Length", Can.Await),
        new("Total([await Later(«E»), .. s_cells, await Soon(n)])", Can.Await),
        new("new Box(await Soon(«E»)) { Extra = await Later(n) }.Total", Can.Await),
        new(
            """
            (await (new Point(n, await Later(«E»)) switch { { X: > 3 } => Later(«E»), var (x§, y§) =>
                Configured(x§ & y§) }))
            """, Can.Await),
        new("(await (n > 3 ? Later(«E») : Configured(n)))", Can.Await),
        new("await Task.Run(«M»async () => { var t = n; «S=Await+Return+Stack» return t; })", Can.Await),
        new("(s_cells[await Later(n) & 1] += await Soon(«E»))", Can.Await),
        new("(await Task.WhenAll(Later(«E»), Later(n))).Sum()", Can.Await),
        new("(from q§ in new[] { await Later(«E»), n } select q§ + «E-Await»).Sum()", Can.Await),
        new("$\"{await Later(«H»)}{(await Text(n)) ?? \"none\",6}{$\"{await Soon(«H»):00}\"}\".Length", Can.Await),
        new("(await Soon(«E»))", Can.Await),
        new("await Configured(«E»).ConfigureAwait(false)", Can.Await),
        new("(await Later(n) + await Soon(«E»))", Can.Await),
        new("Id(await Later(«E») > 3 ? await Soon(n) : «E»)", Can.Await),
    ];
}
