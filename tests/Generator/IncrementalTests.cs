using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Touching one file weaves that file again, and no other.</summary>
public class IncrementalTests
{
    private static readonly SourceProject s_project = new(
        new ProjectOptions { Report = true },
        ("A.cs", "class A { [Weft.Profile] void M() { } }"),
        ("B.cs", "[Weft.Profile] partial class B { void M() { while (true) { } } }"),
        ("C.cs", "partial class B { void N() { while (true) { } } }"));

    [Fact]
    public void An_edit_inside_one_file_leaves_the_others_alone()
    {
        var reasons = ReasonsAfterEditing("A.cs", text => text.Replace("{ }", "{ M(); }"));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], reasons(WeavingSteps.Weavings));
        Assert.All(reasons(WeavingSteps.Vocabulary), IsUnchanged);
        Assert.All(reasons(WeavingSteps.Marks), IsUnchanged);
        Assert.All(reasons(WeavingSteps.Registration), IsUnchanged);
    }

    [Fact]
    public void An_edit_that_adds_a_member_changes_its_own_file_and_the_registration_only()
    {
        var reasons = ReasonsAfterEditing("A.cs", text => text.Replace("class A {", "class A { [Weft.Profile] void First() { } "));
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached, IncrementalStepRunReason.Cached], reasons(WeavingSteps.Weavings));
        Assert.Equal([IncrementalStepRunReason.Modified], reasons(WeavingSteps.Registration));
    }

    [Fact]
    public void A_mark_that_reaches_other_files_weaves_them_again()
    {
        var reasons = ReasonsAfterEditing("B.cs", text => text.Replace("[Weft.Profile]", ""));
        Assert.Equal([IncrementalStepRunReason.Unchanged, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified], reasons(WeavingSteps.Weavings));
    }

    [Fact]
    public void Only_a_file_in_which_syntax_leaves_something_open_is_bound_and_then_depends_on_the_others()
    {
        var project = new SourceProject(
            new ProjectOptions(),
            ("A.cs", "class A { [Weft.Profile] async System.Threading.Tasks.Task M() { await System.Threading.Tasks.Task.Yield(); } }"),
            ("B.cs", "class B { [Weft.Profile] async System.Threading.Tasks.Task M() { C.ThrowIf(await System.Threading.Tasks.Task.FromResult(1)); } }"),
            ("C.cs", "static class C { public static void ThrowIf(int n) { } }"));
        var before = project.AsWritten();
        var tree = before.SyntaxTrees[2];
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(tree.ToString().Replace("n)", "m)"), (CSharpParseOptions)tree.Options, tree.FilePath));
        var result = project.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        Assert.Equal([IncrementalStepRunReason.Unchanged], result.TrackedSteps[WeavingSteps.BoundWeavings].SelectMany(step => step.Outputs).Select(output => output.Reason));
        Assert.All(result.TrackedSteps[WeavingSteps.Registration].SelectMany(step => step.Outputs).Select(output => output.Reason), IsUnchanged);
        Assert.Equal(["A.cs", "B.cs"], result.GeneratedSources.Select(source => source.HintName).Where(name => !name.StartsWith("Weft", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_in_the_pipeline_but_the_trees_themselves_keeps_a_syntax_tree_or_a_symbol_alive()
    {
        var result = s_project.Driver().RunGenerators(s_project.AsWritten()).GetRunResult().Results.Single();
        string[] models =
        [
            WeavingSteps.Options, WeavingSteps.Vocabulary, WeavingSteps.Marks, WeavingSteps.Weavings, WeavingSteps.Project, WeavingSteps.Registration, WeavingSteps.Report,
        ];
        foreach (var value in models.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs).Select(output => output.Value))
        {
            Assert.All(Reachable(value, []), item => Assert.False(item is SyntaxTree or SyntaxNode or ISymbol or Compilation, item.GetType().FullName));
        }
    }

    private static Func<string, IEnumerable<IncrementalStepRunReason>> ReasonsAfterEditing(string file, Func<string, string> edit)
    {
        var before = s_project.AsWritten();
        var tree = before.SyntaxTrees.Single(tree => tree.FilePath.EndsWith(file, StringComparison.Ordinal));
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(edit(tree.ToString()), System.Text.Encoding.UTF8);
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
        var result = s_project.Driver().RunGenerators(before).RunGenerators(after).GetRunResult().Results.Single();
        return name => result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => output.Reason);
    }

    private static void IsUnchanged(IncrementalStepRunReason reason) => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);

    private static IEnumerable<object> Reachable(object? value, HashSet<object> seen)
    {
        if (value is null or string or DiagnosticDescriptor || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
        {
            return [];
        }

        var parts = value is System.Collections.IEnumerable items
            ? items.Cast<object?>()
            : value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(field => field.GetValue(value));
        return parts.SelectMany(part => Reachable(part, seen)).Prepend(value);
    }
}
