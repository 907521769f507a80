namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Expressions of type <c>int</c>. They see <c>n</c>.</summary>
/// <remarks>No await stands in an interpolated string, behind which the columns of functions in the same string are off.</remarks>
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
        "Apply(\n            «E»,\n            «M»static (n) => { var t = n;\n                «S=Return+Stack»\n                return t;\n            })",
        "((Func<int>)(() => { var t = n; «S=Return+Stack» return t; }))()",
        "Apply(«E», delegate(int x§) { var t = x§ + n; «S=Return+Stack» return t; })",
        "$\"{«H-Await»,3}{n:00}\".Length",
        "$\"\"\"\n            {«H-Await»}\n              raw {((Func<int>)(() => { return n; }))()}\n            \"\"\".Length",
        "(from q§ in new[] { n, «E-Await» } let r§ = q§ + n where r§ > «E-Await» select r§ * 2).Sum()",
        "new Box(«E») { Extra = «E» }.Total",
        "((n, «E») is (> 1, var p§) ? p§ : n)",
        new("await Later(«E»)", Can.Await),
        new("(await Soon(«E»))", Can.Await),
        new("await Configured(«E»).ConfigureAwait(false)", Can.Await),
        new("(await Later(n) + await Soon(«E»))", Can.Await),
        new("Id(await Later(«E») > 3 ? await Soon(n) : «E»)", Can.Await),
    ];
}
