using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Names that a program has taken, and types that the weaver cannot know.</summary>
public class TakenNamesTests
{
    private const string Marked = "using Weft; static class Program { [Profile] static void M() { } }";
    private const string Struct =
        "struct T { public System.Runtime.CompilerServices.TaskAwaiter GetAwaiter() => default; }";

    [Theory]
    [InlineData("class System { }", "System")]
    [InlineData("namespace System { delegate T Func<T>(); }", "System.Func`1")]
    [InlineData("namespace System { ref struct ReadOnlySpan<T> { } }", "System.ReadOnlySpan`1")]
    [InlineData("namespace System { delegate T Func<A, B, T>(A a, B b); }", "System.Func`3")]
    [InlineData("namespace System.IO { static class Path { } }", "System.IO.Path")]
    [InlineData("namespace System { class Reflection { } }", "System.Reflection")]
    [InlineData("namespace Weft.Woven { struct OpenFrame { } }", "Weft.Woven.OpenFrame")]
    [InlineData("namespace Weft.Renderers { class ConsoleRenderer { } }", "Weft.Renderers.ConsoleRenderer")]
    public void Nothing_is_woven_where_a_name_that_woven_text_needs_is_taken(string text, string name)
    {
        var weaving = new SourceProject(new ProjectOptions(), ("A.cs", Marked), ("B.cs", text)).Weave();
        Assert.Empty(weaving.GeneratedTrees);
        var told = Assert.Single(weaving.Diagnostics);
        Assert.Equal("WEFT0020", told.Id);
        Assert.Contains($"'{name}'", told.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("namespace System { delegate T Func<T, U, V, W>(); class Func { } } class ReadOnlySpan<T> { }")]
    [InlineData("namespace N { class System { } }")]
    public void Names_that_are_like_them_do_no_harm(string text) =>
        Assert.Empty(new SourceProject(new ProjectOptions(), ("A.cs", Marked), ("B.cs", text)).Weave().Diagnostics);

    [Theory]
    [InlineData("await Made.Field;", true, true)]
    [InlineData("await Made.Call();", true, true)]
    [InlineData("await foreach (var x in Made.Field) { }", true, true)]
    [InlineData("await Made.Field;", false, false)]
    [InlineData("await System.Threading.Tasks.Task.Yield();", true, false)]
    public void What_may_be_a_struct_that_is_changed_is_not_awaited_in_a_copy(string statement, bool hasStruct,
        bool isLeft)
    {
        var text =
            $"using Weft; static class Program {{ [Profile] static async System.Threading.Tasks.Task M() {{ "
            + $"{statement} }} }}";
        var project = new SourceProject(new ProjectOptions(), ("A.cs", text), ("B.cs", hasStruct ? Struct : ""));
        Assert.Equal(isLeft ? ["WEFT0018"] : [], project.Weave().Diagnostics.Select(static one => one.Id));
    }

    [Theory]
    [InlineData("await using Held a = new(); System.Action b = () => { }; b();", "WEFT0014")]
    [InlineData("await using Held a = new(); await System.Threading.Tasks.Task.Yield();", null)]
    [InlineData("await using (new Held()) { }", null)]
    public void A_type_called_var_is_no_obstacle_but_where_only_the_compiler_knows_a_type(string statements,
        string? told)
    {
        const string Held =
            "class Held : System.IAsyncDisposable { public System.Threading.Tasks.ValueTask DisposeAsync() => "
            + "default; }";
        var text =
            $"using Weft; {Held} static class Program {{ [Profile] static async System.Threading.Tasks.Task M() {{ "
            + $"{statements} }} }}";
        foreach (var declaration in new[] { "class var { }", "class C<var> { }", "enum @var { }",
            "delegate void var();", "class v\\u0061r { }" })
        {
            var project = new SourceProject(new ProjectOptions(), ("A.cs", text), ("B.cs", declaration));
            Assert.True(project.CompileWoven().Success, string.Join('\n', project.CompileWoven().Diagnostics));
            Assert.Equal(told is null ? [] : [told], project.Weave().Diagnostics.Select(static one => one.Id));
        }
    }
}
