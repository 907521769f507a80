using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>A word of a signature that is not what it seems: an alias, or a type with the name of a C# word.</summary>
public class AliasTests
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Weft;

        """;

    [Theory]
    [InlineData("using Task = System.Threading.Tasks.Task<int>;", "[Profile] async Task M() => await N();")]
    [InlineData("using ValueTask = System.Threading.Tasks.ValueTask<int>;",
        "[Profile] async ValueTask M() => await N();")]
    [InlineData("using Task = System.Threading.Tasks.Task<int>;",
        "async System.Threading.Tasks.Task<int> M() { return await L(); [Profile] async Task L() => await N(); }")]
    [InlineData("using Task = System.Threading.Tasks.ValueTask;", "[Profile] async Task M() => await N();")]
    [InlineData("using IEnumerable = System.Collections.Generic.IEnumerable<int>;",
        "[Profile] IEnumerable M() { yield return 1; byte b = 2; yield return b; }")]
    [InlineData("using IEnumerator = System.Collections.Generic.IEnumerator<string?>;",
        "[Profile] IEnumerator M() { yield return null; yield return default; }")]
    [InlineData("using IEnumerable = System.Collections.Generic.IAsyncEnumerable<long>;",
        "[Profile] async IEnumerable M() { await N(); yield return 1; }")]
    [InlineData("using List = System.Collections.Generic.IEnumerable<int>;", "[Profile] List M() { yield return 1; }")]
    [InlineData("using Void = System.Threading.Tasks.Task;", "[Profile] async Void M() => await N();")]
    public void A_name_in_a_signature_may_be_an_alias(string alias, string member)
    {
        const string Rest =
            " async System.Threading.Tasks.Task<int> N() { await System.Threading.Tasks.Task.Yield(); return 1; } }";
        AssertWoven(("A.cs", Usings + alias + " class C { " + member + Rest));
        AssertWoven(("A.cs", Usings + "class C { " + member + Rest), ("B.cs", "global " + alias));
        AssertWoven(("A.cs", Usings + $"namespace N {{ {alias} class C {{ {member}{Rest} }}"));
    }

    [Theory]
    [InlineData("await",
        "async IAsyncEnumerable<await> M() { await Task.Yield(); yield return default!; yield return new(); }")]
    [InlineData("var", "IEnumerable<var> M() { yield return default!; yield return new(); }")]
    [InlineData("dynamic", "IEnumerable<dynamic> M() { yield return default!; yield return new dynamic(); }")]
    [InlineData("nint", "IEnumerable<nint> M() { yield return new nint(); }")]
    [InlineData("_", "IEnumerable<_> M() { yield return new(); }")]
    [InlineData("where", "IEnumerable<where> M() { yield return new(); }")]
    [InlineData("partial", "IEnumerable<partial> M() { yield return new(); }")]
    [InlineData("@field", "IEnumerable<@field> P { [Profile] get { yield return new(); } }")]
    [InlineData("@required", "IEnumerable<@required> M() { yield return new(); }")]
    [InlineData("@record", "IEnumerable<@record> M() { yield return new(); }")]
    [InlineData("@scoped", "IEnumerable<@scoped> M() { yield return new(); }")]
    [InlineData("@file", "IEnumerable<@file> M() { yield return new(); }")]
    [InlineData("@int", "IEnumerable<@int> M() { yield return new(); }")]
    [InlineData("notnull", "IEnumerable<notnull> M() { yield return new(); }")]
    [InlineData("unmanaged", "IEnumerable<unmanaged> M() { yield return new(); }")]
    [InlineData("nameof", "IEnumerable<nameof> M() { yield return new(); }")]
    [InlineData("value", "IEnumerable<value> P { [Profile] get { yield return new(); } }")]
    [InlineData("async", "async IAsyncEnumerable<async> M() { await Task.Yield(); yield return new(); }")]
    [InlineData("yield", "IEnumerable<yield> M() { yield return new(); }")]
    [InlineData("extension", "IEnumerable<@extension> M() { yield return new(); }")]
    public void A_type_may_have_the_name_of_a_word(string name, string member)
    {
        var marked = member.Contains("[Profile]") ? member : "[Profile] " + member;
        var escaped = name is "partial" or "extension" ? "@" + name : name;
        AssertWoven(("A.cs", Usings + $"class C {{ {marked} }} class {escaped} {{ }}"));
    }

    private static void AssertWoven(params (string Path, string Text)[] files)
    {
        var project = new SourceProject(new ProjectOptions(), files);
        var original = project.CompileOriginal();
        Assert.True(original.Success, string.Join('\n', original.Diagnostics));
        Assert.Equal(original.Diagnostics, project.CompileWoven().Diagnostics);
        Assert.Empty(project.Weave().Diagnostics);
        Assert.NotEmpty(project.Weave().GeneratedTrees);
    }
}
