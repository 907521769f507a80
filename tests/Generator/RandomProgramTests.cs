using CsCheck;
using Microsoft.CodeAnalysis;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Any mix of members compiles and runs woven as it does unwoven.</summary>
public class RandomProgramTests
{
    private static readonly string[] s_members =
    [
        "{0} static int F{1}(int n) => n + {1};",
        "{0} static int F{1}(int n) {{ return n * {1}; }}",
        "{0} static int F{1}(int n)\n    {{\n        var sum = 0;\n        foreach (var c in n.ToString()) {{ sum += c; }}\n        return sum; }}",
        "{0} static int F{1}(int n) => Local{1}(n); static int Local{1}(int n) {{ return G(); {0} int G() => n - {1}; }}",
        "static int P{1} {{ {0} get => {1}; {0} set {{ }} }} {0} static int F{1}(int n) {{ P{1} = n; return P{1}; }}",
        "{0} static int F{1}(int n) {{ try {{ throw new System.Exception(); }} catch {{ return n; }} finally {{ n++; }} }}",
        "{0} static int F{1}(int n) =>\n#if DEBUG\n        n\n#else\n        -n\n#endif\n        ;",
        "{0} static int F{1}(int n) {{ Void{1}(out var r); return r + n; }} {0} static void Void{1}(out int r) => r = {1};",
        "{0} static ref int R{1}(int[] a) => ref a[0]; {0} static int F{1}(int n) {{ var a = new[] {{ n }}; R{1}(a) = {1}; return a[0]; }}",
        "{0} static T G{1}<T>(T t) {{ switch (t) {{ case null: goto default; default: return t; }} }} static int F{1}(int n) => G{1}<int>(n); // end",
        "{0} static int F{1}(int n) => n > 1_000_000 ? throw new System.InvalidOperationException(\"big\") : checked(n * n);",
    ];

    private static readonly Gen<string> s_program =
        from members in Gen.Select(Gen.Int[0, s_members.Length - 1], Gen.Bool, Gen.OneOf(Gen.Const("\n    "), Gen.Const(" "), Gen.Const("\r\n\t"))).Array[1, 8]
        select Program(members);

    [Fact]
    public void Any_mix_of_members_runs_the_same() => s_program.Sample(
        text =>
        {
            var project = new SourceProject(new ProjectOptions(), ("Random.cs", text));
            var original = project.CompileOriginal();
            var woven = project.CompileWoven();
            var run = ProgramRun.Of(woven);
            return original.Diagnostics.SequenceEqual(woven.Diagnostics) && run.Output == ProgramRun.Of(original).Output && run.Open == 0;
        },
        iter: 40,
        threads: 1);

    private static string Program((int Kind, bool IsMarked, string Separator)[] members)
    {
        var texts = members.Select((member, index) => string.Format(null, s_members[member.Kind], member.IsMarked ? "[Profile]" : "", index) + "\n" + member.Separator);
        var calls = members.Select((_, index) => $"        Try(() => F{index}({index + 3}));");
        return $$"""
            using Weft;
            static class Program
            {
                static void Main()
                {
            {{string.Join('\n', calls)}}
                }

                static void Try(System.Func<int> f) { try { System.Console.WriteLine(f()); } catch (System.Exception e) { System.Console.WriteLine(e); } }
                {{string.Concat(texts)}}
            }
            """;
    }
}
