namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>Statements. They see <c>n</c> and a local <c>t</c>, both
/// <c>int</c>, which nested functions capture.</summary>
/// <remarks>
/// Each lock has an object of its own: what waits for a task inside one, which
/// goes on in another thread, must not wait for that thread to get another.
/// </remarks>
internal static class Statements
{
    public static Template[] Simple { get; } =
    [
        "Print(\"§\", t);",
        "t += «E»;",
        "Print(\"§\", «E»);",
        new("if (t > 50) return t;", Can.Return),
        new("if (t > 50) return;", Can.Leave),
        new("yield return «E»;", Can.Yield),
        new("await Task.Yield();", Can.Await),
    ];

    public static Template[] All { get; } =
    [
        .. Simple,
        "t = unchecked(t * 31 + «E») % 1000;",
        "if («E» % 2 == 0) { «S» } else { «S» }",
        "if (n > «E») t += «E»; else Print(\"§\", t);",
        "for (var i§ = 0; i§ < 2; i§++) { «S+Jump» }",
        "for (int i§ = «E», j§ = 0; j§ < 2; i§ += «E», j§++) { t += i§; }",
        "foreach (var x§ in new[] { «E», n }) { t += x§; «S+Jump» }",
        """
        foreach (var (k§, v§) in new[] { (1, «E»), (2, n) })
                    {
                        t += k§ * v§;
                        «S+Jump»
                    }
        """,
        "{ var w§ = 2; while (w§-- > 0) { «S+Jump» } }",
        "{ var d§ = 0; do { «S+Jump» } while (d§++ < «E» % 2); }",
        """
        switch (n & 3) { case 0: «S-Jump» break; case 1: «S-Jump» goto case 0; case 2: goto default; default:
            «S-Jump» break; }
        """,
        "switch («E») { case > 3 when «E-Await» > 1: «S-Jump» break; case var c§: t += c§; break; }",
        """
        try { «S-Yield» } catch (InvalidOperationException e§) when (e§.Message.Length > «E-Await») {
            Print("§", e§.Message); «S-Yield-Stack» }
        """,
        """
        try { «S-Yield» } catch (Exception e§) { Print("§", Trace(e§)); «S-Yield-Stack» } finally {
            «S-Yield-Return-Leave-Jump-Stack» }
        """,
        "try { «S» } finally { «S-Yield-Return-Leave-Jump-Stack» }",
        "try { «S-Yield» } catch (FormatException) { «S-Yield-Stack» throw; }",
        "if (n == ¤) throw new InvalidOperationException(\"§\");",
        """
        if (n == ¤) { throw new InvalidOperationException(
                        "§" + «E»); }
        """,
        "if (n == ¤) { throw new FormatException(\"§\"); «S» }",
        "if (3 < 2) { «S» } else { «S» }",
        "lock (new object()) { «S-Await-Yield» }",
        "using (new Owned(\"§\")) { «S» }",
        "{ using var o§ = new Owned(\"§\"); «S» }",
        "{ var g§ = 0; again§: ; «S-Jump» if (g§++ < 1) goto again§; }",
        "{ «S-Jump» goto end§; end§: Print(\"§\", n); }",
        "{ Func<int, int> f§ = «M»(m§) => { «S=Return+Stack» return m§ + t; }; t += f§(«E»); }",
        """
        { Action a§ = «M»() =>
                    {
                        «S=Leave+Stack»
                    }; a§(); }
        """,
        "{ Action a§ = () => t += «E-Await»; a§(); }",
        """
        { var c§ = «E»; Func<Func<int>> f§ = «M»() => { var k§ = c§ + t; «S=Stack» return «M»() => {
            «S=Return+Stack» return k§ + c§ + n; }; }; t += f§()(); }
        """,
        "{ t += L§(«E»); «M»int L§(int m§) { «S=Return+Stack» return t + m§; } }",
        """
        { t += L§(«E»);
                    «M»static int L§(int n)
                    {
                        var t = n;
                        «S=Return+Stack»
                        return t;
                    } }
        """,
        "{ «M»int L§(int m§) => m§ + «E-Await»; t += L§(n) + L§(t); }",
        "{ «M»T L§<T>(T m§) { «S=Stack» return m§; } t += L§(n); L§(\"text\"); }",
        """
        { t += L§(«E»).GetAwaiter().GetResult(); «M»async Task<int> L§(int m§) { «S=Await+Return+Stack»
            return t + m§; } }
        """,
        """
        { Func<int, Task<int>> f§ = «M»async (m§) => { «S=Await+Return+Stack» return t + m§; };
            t += f§(«E»).Result; }
        """,
        """
        { foreach (var y§ in L§(n)) { t += y§; «S+Jump» } «M»IEnumerable<int> L§(int m§) { «S=Yield+Stack»
            yield return t; } }
        """,
        "t += (from q§ in new[] { n, «E» } where q§ > «E-Await» orderby -q§ select q§ + t).Sum();",
        "if ((object)«E» is int p§ and > 2) { t += p§; «S» }",
        "{ var (a§, b§) = (n, «E»); (t, _) = (a§ + b§, t); }",
        "unsafe { fixed (int* p§ = s_cells) { t += *p§ + Apply(n, «M»(x§) => { var k§ = x§; return k§ + n; }); } }",
        new("{ Span<int> s§ = stackalloc int[2]; s§[0] = «E-Await»; t += s§[0] + s§.Length; }", Can.Stack),
        "{ ref var r§ = ref s_cells[n & 1]; r§ = «E-Await»; t += r§; }",
        "Print(\"§\", $\"{«H-Await»} {t:000}\");",
        """
        Print("§", Apply(
                        «E»,
                        «M»(x§) => { «S=Return+Stack» return x§ + t; }));
        """,
        """

        #if DEBUG
                    Print("§", 1);
        #else
                    Print("§", «E»);
        #endif

        """,
        """

        #pragma warning disable CS0219
                    var unused§ = 1; // unused
        #pragma warning restore CS0219

        """,
        "{ int alone§ = 1; } /* unused */",
        """
        checked { try { t += int.MaxValue - «E-Yield»; t++; } catch (OverflowException e§) { Print("§", Trace(e§));
            t = n; } }
        """,
        "{ Box? none§ = n > 3 ? null : new Box(n); none§?.Extra = «E-Await»; t += none§?.Total ?? 1; }",
        """
        { var f§ = «M»(int x§ = 2, params int[] rest§) => { «S=Return+Stack» return x§ + rest§.Length + t; };
            t += f§(«E») + f§() + f§(1, 2, 3); }
        """,
        "{ var f§ = «M»(ref int x§) => { var q§ = x§; «S=Leave+Stack» x§ += q§ & 1; }; f§(ref t); }",
        "{ Changes f§ = «M»(ref x§) => { var q§ = x§; «S=Leave+Stack» x§ += q§ & 1; }; f§(ref t); }",
        """
        { Tries f§ = «M»(x§, out r§) =>
                    {
                        r§ = x§;
                        «S=Return+Stack»
                        return t;
                    }; t += f§(«E», out var o§) + o§; }
        """,
        "{ Tries f§ = «M»(x§, out r§) => r§ = x§ + «E-Await»; t += f§(n, out _); }",
        """
        { Sees f§ = «M»(in x§, ref readonly y§, scoped z§) => { int q§ = x§ + y§, w§ = z§.Length; «S=Return+Stack»
            return q§ + w§; }; t += f§(n, in t, [«E-Await», n]); }
        """,
        "lock (new Lock()) { «S-Await-Yield» }",
        """
        { ref var r§ = ref (n > 3 ? ref s_cells[0] : ref s_cells[1]); r§ = unchecked(r§ + «E-Await») & 7;
            r§ = ref s_cells[0]; t += r§; }
        """,
        "{ ref readonly var r§ = ref s_cells[0]; t += r§ + «E-Await»; }",
        "foreach (ref var c§ in s_cells.AsSpan()) { c§ = unchecked(c§ + «E-Await») & 7; «S+Jump-Await-Yield» }",
        "{ ReadOnlySpan<int> s§ = [n, «E-Await», 3]; t += s§[..2][^1]; }",
        "{ int[] c§ = [n, «E», .. s_cells]; List<int> l§ = [.. c§, t]; t += l§.Count; }",
        "t = (n, t) switch { (> 3, _) => «E», (_, var y§) when y§ > «E» => y§, _ => n };",
        "if (new[] { n, «E», 3 } is [var a§, .., 3]) { t += a§; «S» }",
        "{ Couple p§ = (n, «E»); var (a§, b§) = p§; t += a§ - b§ + p§.First; }",
        """
        { var p§ = new Point(n, «E») { X = «E» }; t += (p§ with { Y = «E» }).Length; var (x§, y§) = p§;
            t += x§ ^ y§; }
        """,
        "{ var c§ = new Counter(«E»); c§ += «E»; c§++; t += c§.Value; }",
        """
        { t += L§(«E»).Result; «M»async Task<int> L§(int m§) { return await M§(m§) + await M§(1);
            «M»async ValueTask<int> M§(int k§) { «S=Await+Return+Stack» return k§ + m§ + t; } } }
        """,
        """
        { t += Drained(L§(n)); «M»async IAsyncEnumerable<int> L§(int m§) { «S=Await+Yield+Stack»
            yield return t + m§; } }
        """,
        """
        t += (from q§ in new[] { n, «E» } from r§ in s_cells let s§ = q§ + r§ where s§ > «E-Await» select new { q§,
            s§ } into u§ orderby u§.s§ descending, u§.q§ select u§.s§ + t).Sum();
        """,
        """
        try { «S-Yield» } catch (Exception e§) when (Id(«E-Await») > 2) { Print("§", e§.Message); «S-Yield-Stack» }
            catch (FormatException) when (t > 3) { «S-Yield-Stack» throw; } catch { «S-Yield-Stack» }
        """,
        """
        try { «S-Yield» } catch (InvalidOperationException e§) { «S-Yield-Stack»
            throw new FormatException("§", e§); }
        """,
        """
        try { try { «S-Yield» } finally { «S-Yield-Return-Leave-Jump-Stack» } } catch (FormatException e§) {
            Print("§", Trace(e§)); }
        """,
        "{ object o§ = «E»; t += o§ switch { int i§ when i§ > 3 => i§, string => 1, _ => «E» }; }",
        "{ int? m§ = n > 3 ? «E» : null; t += m§ ?? «E»; m§ ??= «E»; t += m§.Value; }",
        "{ using Owned a§ = new(\"a§\"), b§ = new(\"b§\"); «S» }",
        "using (Owned? o§ = n > 3 ? null : new(\"§\")) { «S» }",
        "{ using var h§ = new Handle(«E-Await»); t += h§.Value; «S-Await-Yield» }",
        "foreach (var x§ in new Numbers(«E»)) { t += x§; «S+Jump» }",
        "foreach (var x§ in 1..3) { t += x§; «S+Jump» }",
        "{ Func<int, Func<int>> f§ = «M»(x§) => «M»() => { «S=Return+Stack» return x§ + t; }; t += f§(«E»)(); }",
        """
        if (n > 3) { «S» } else if («E» > 2) { «S» } else
                    {
                        «S»
                    }
        """,
        "for (;;) { «S-Jump» if (Id(t) > -9) break; }",
        "{ const int k§ = 3; int l§() => k§ + «E-Await»; t += l§(); }",
        """
        { var (q§, w§) = (0, «E»); while (true) { if (q§++ > 1) break; switch (w§) { case 1: continue; case 2: «S»
            goto done§; default: «S-Jump» break; } } done§: ; }
        """,
        "{ (int a§, int b§) = (n, 2); (a§, s_cells[b§ & 1], _) = («E», «E» & 7, t); t += a§; }",
        "if (!(«E» is int w§ && w§ > 3)) { «S» } else { t += w§; }",
        "{ Action<int, int> a§ = «M»static (_, _) => { }; a§(n, «E»); a§ += (x§, y§) => t += x§ + y§; a§(n, t); }",
        new("if (t > 20) break;", Can.Jump),
        new("if (t < 0) continue;", Can.Jump),
        new("if (n > 9) yield break;", Can.Yield),
        new("foreach (var x§ in new[] { 1, «E» }) { yield return x§ + t; «S+Jump» }", Can.Yield),
        new("t += await Later(«E»);", Can.Await),
        new("_ = await Soon(«E»); await Later(t);", Can.Await),
        new("await Task.WhenAll(Later(«E»), Later(n));", Can.Await),
        new("if (await Later(«E») > 2) { «S» }", Can.Await),
        new("while (await Soon(t) > 30) { t -= 20; «S+Jump» }", Can.Await),
        new("for (var i§ = await Soon(0); i§ < await Later(2); i§ += await Soon(1)) { «S+Jump» }", Can.Await),
        new("await foreach (var z§ in Stream(«E»)) { t += z§; «S+Jump» }", Can.Await),
        new(
            """
            using (new Owned("§")) { await Later(«E»); «S» if (n == ¤) throw await Failure("§"); }
            """, Can.Await),
        new("{ using var o§ = new Owned(\"§\"); «S» t += await Soon(n); «S» }", Can.Await),
        new("foreach (var x§ in new[] { 1, await Later(«E») }) { t += await Soon(x§); «S+Jump» }", Can.Await),
        new("await using (new OwnedLater(\"§\")) { «S» }", Can.Await),
        new("{ await using var o§ = new OwnedLater(\"§\"); «S» }", Can.Await),
        new("await using (var o§ = new ShapedLater(\"§\")) { «S» }", Can.Await),
        new("{ «S» await using var o§ = new ShapedLater(\"§\"); t += await Later(n); }", Can.Await),
        new(
            """
            try { await Later(n); «S-Yield» } catch (Exception e§) when (Id(«E-Await») > -1) {
                Print("§", Trace(e§)); await Soon(1); «S-Yield-Stack» } finally { await Later(2);
                «S-Yield-Return-Leave-Jump-Stack» }
            """, Can.Await),
        new("switch (await Later(«E»)) { case 1: «S-Jump» break; default: t += await Soon(n); break; }", Can.Await),
        new("if (n == ¤) throw await Failure(\"§\");", Can.Await),
        new("if (n == ¤) return await Later(«E»);", Can.Await | Can.Return),
        new("yield return await Later(«E»);", Can.Await | Can.Yield),
        new("await foreach (var (a§, b§) in Couples(«E»)) { t += a§ * b§; «S+Jump» }", Can.Await),
        new("await foreach (var z§ in Stream(«E»).ConfigureAwait(false)) { t += z§; «S+Jump» }", Can.Await),
        new("await foreach (long z§ in Stream(«E»).WithCancellation(default)) t += (int)z§;", Can.Await),
        new("await foreach (var z§ in new LaterNumbers(«E»)) { t += z§; «S+Jump» }", Can.Await),
        new("await using (var o§ = new OwnedLater(\"§\")) { «S» }", Can.Await),
        new("await using (new OwnedLater(\"§\").ConfigureAwait(false)) { «S» }", Can.Await),
        new("{ await using var o§ = new OwnedLater(\"§\").ConfigureAwait(false); «S» }", Can.Await),
        new("{ await using OwnedLater a§ = new(\"a§\"), b§ = new(\"b§\"); «S» }", Can.Await),
        new("await using (OwnedLater? o§ = n > 3 ? null : new(\"§\")) { «S» }", Can.Await),
        new("await using (new OwnedByShape(\"§\")) { «S» }", Can.Await),
        new("{ await using var o§ = new OwnedInPlace(\"§\"); «S» }", Can.Await),
        new("await using (await Opened($\"{«H»}\")) { «S» }", Can.Await),
        new("{ await using var o§ = await Opened(\"§\"); t += «E»; «S» }", Can.Await),
        new("using (new Owned($\"{await Later(«H»)}\")) { «S» }", Can.Await),
        new(
            """
            { t += await L§(«E») + await L§(n); «M»async ValueTask<int> L§(int m§) { «S=Await+Return+Stack»
                return t + m§; } }
            """, Can.Await),
        new("{ Func<Task> f§ = «M»async () => { «S=Await+Leave+Stack» }; await f§(); }", Can.Await),
        new("{ Func<int, Task<int>> f§ = «M»async (x§) => await Later(x§) + «E»; t += await f§(n); }", Can.Await),
        new(
            """
            { var f§ = «M»async (int x§ = 3) => { await Soon(x§); «S=Await+Return+Stack» return x§; };
                t += await f§() + await f§(«E»); }
            """, Can.Await),
        new(
            """
            switch (n & 3) { case 0: «S-Jump» t += await Soon(«E»); break; case 1 when await Later(n) > 2: «S-Jump»
                goto case 0; case 2: goto default; default: «S-Jump» await Soon(1); break; }
            """, Can.Await),
        new(
            """
            if (await Later(«E») is > 2 and var p§) { t += p§; «S» } else if (await Soon(n) > 1) { «S» }
            """, Can.Await),
        new("do { «S+Jump» } while (await Soon(0) > 3);", Can.Await),
        new("foreach (var x§ in new[] { await Later(«E»), n }) { «S+Jump» }", Can.Await),
        new("t += await Later(n) > 2 && await Soon(«E») > 1 || «E» > 3 ? await Soon(1) : 2;", Can.Await),
        new("(t, s_cells[await Soon(n) & 1]) = (await Later(«E»), «E» & 7);", Can.Await),
        new("(await Boxed(«E»)).Extra += await Later(n);", Can.Await),
        new(
            """
            { Box? none§ = n > 3 ? null : await Boxed(n); none§?.Extra = await Later(«E»); t += none§?.Total ?? 1; }
            """, Can.Await),
        new("{ var c§ = new Counter(n); c§ += await Later(«E»); c§++; t += c§.Value; }", Can.Await),
        new("{ var gate§ = new object(); lock (gate§) { «S-Await-Yield» } await Soon(1); }", Can.Await),
        new("try { «S-Yield» } catch (FormatException) { await Soon(1); «S-Yield-Stack» throw; }", Can.Await),
        new("try { «S» } finally { await Later(n); «S-Yield-Return-Leave-Jump-Stack» }", Can.Await),
        new("if (n == ¤) await Task.FromException(new InvalidOperationException(\"§\"));", Can.Await),
        new("Print(await Text(n) ?? \"none\", $\"{await Later(«H»)}, {t,4}\");", Can.Await),
        new(
            """
            await Task.WhenAll(Enumerable.Range(0, 2).Select(«M»async (x§) => { var k§ = x§ + n; «S=Stack»
                await Task.CompletedTask; }));
            """, Can.Await),
    ];
}
