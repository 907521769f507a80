using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>Async members that the compiler leaves to the runtime: as they are before .NET 11, and state machines from
/// there on.</summary>
public class RuntimeAsyncTests
{
    private const string Attribute = "[global::System.Runtime.CompilerServices.RuntimeAsyncMethodGeneration(false)]";

    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using System.Runtime.CompilerServices;

        class C
        {
            /// <summary>Documented.</summary>
            async Task Method() { await Task.Yield(); }
            [Obsolete] public static async ValueTask<int> Marked() { await Task.Yield(); return 1; }
            async void Nothing() { await Task.Yield(); }
            async IAsyncEnumerable<int> Iterator() { await Task.Yield(); yield return 1; }
            [RuntimeAsyncMethodGeneration(false)] async Task Off() { await Task.Yield(); }
            [RuntimeAsyncMethodGeneration(true)] async Task On() { await Task.Yield(); }
            void Functions(bool choice)
            {
                async Task Local() { await Task.Yield(); }
                Func<int, Task> simple = async x => { await Task.Yield(); };
                Func<int, Task> longer = static async (int x) => { await Task.Yield(); };
                Func<Task> old = async delegate { await Task.Yield(); };
                Func<Task> either = choice ? async () => { await Task.Yield(); } : Local;
                Func<int, Task> third = choice ? async y => { await Task.Yield(); } : async z => { await Task.Yield(); };
            }
            int Plain(int a) { return a + 1; }
        }
        """;

    [Fact]
    public void From_dotnet_11_on_woven_functions_are_switched_off_where_an_attribute_can_stand()
    {
        var woven = Weave("11.0.0.0", "on", Source, out var registration, out var diagnostics);
        foreach (var line in (string[])
        [
            Attribute + "async Task Method()", "[Obsolete]" + Attribute + "public static async ValueTask<int> Marked()",
            Attribute + "async Task Local()", $"simple = {Attribute}async(x)=>",
            $"longer = {Attribute}static async (int x)",
            $"choice ? ({Attribute}async () => {{", "}) : Local;", $"choice ? ({Attribute}async(y)=>",
            $"}}) : ({Attribute}async(z)=>",
            "old = async delegate",
        ])
        {
            Assert.Contains(Squeeze(line), woven, StringComparison.Ordinal);
        }

        Assert.Equal(8, woven.Split(Squeeze(Attribute)).Length - 1);
        Assert.Contains("class RuntimeAsyncMethodGenerationAttribute", registration, StringComparison.Ordinal);
        Assert.Equal(["WEFT0022 Info"], diagnostics);
    }

    [Fact]
    public void Before_that_they_stay_as_they_are_and_the_project_is_told_once()
    {
        var woven = Weave("10.0.0.0", "on", Source, out var registration, out var diagnostics);
        Assert.DoesNotContain("RuntimeAsync", registration, StringComparison.Ordinal);
        Assert.Contains(Squeeze("async Task Method() { await Task.Yield(); }"), woven, StringComparison.Ordinal);
        Assert.Contains(Squeeze("[RuntimeAsyncMethodGeneration(true)] async Task On() { await Task.Yield(); }"), woven,
            StringComparison.Ordinal);
        Assert.Contains(Squeeze("simple = async x => { await Task.Yield(); };"), woven, StringComparison.Ordinal);
        Assert.Equal(["WEFT0021 Warning"], diagnostics);

        // Functions, Plain, and what is a state machine in any case: Nothing, Iterator and Off.
        Assert.Equal(5,
            woven.Split("global::Weft.Woven.Probe.Enter(").Length + woven.Split("global::Weft.Woven.Probe.Open(").Length
            + woven.Split("global::Weft.Woven.SuspendableFrame.Enter(").Length - 3);
    }

    [Fact]
    public void Who_asks_for_it_member_by_member_gets_the_others_woven()
    {
        var woven = Weave("10.0.0.0", "off", Source, out _, out var diagnostics);
        Assert.Contains(Squeeze("[RuntimeAsyncMethodGeneration(true)] async Task On() { await Task.Yield(); }"), woven,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Squeeze("async Task Method() { await Task.Yield(); }"), woven, StringComparison.Ordinal);
        Assert.Equal(["WEFT0021 Warning"], diagnostics);
    }

    [Fact]
    public void A_switch_that_the_project_has_is_not_declared_again()
    {
        const string Own = """
            namespace System.Runtime.CompilerServices
            {
                internal sealed class RuntimeAsyncMethodGenerationAttribute : Attribute { public RuntimeAsyncMethodGenerationAttribute(bool on) { } }
            }
            """;
        _ = Weave("11.0.0.0", "on", Source + Own, out var registration, out _);
        Assert.DoesNotContain("class RuntimeAsync", registration, StringComparison.Ordinal);
    }

    private static string Weave(string version, string feature, string text, out string registration,
        out string[] diagnostics)
    {
        var options = new ProjectOptions { WholeAssembly = true, TrivialSize = "0" };
        var parsing = CSharpParseOptions.Default.WithLanguageVersion(options.Language)
            .WithFeatures([new("runtime-async", feature)]);
        var core = CSharpCompilation.Create("System.Runtime", [CSharpSyntaxTree.ParseText(
            $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            namespace System { public class Object { } public class Void { } public class String { } public class Attribute { } public struct Boolean { } }
            namespace System.Reflection { public class AssemblyVersionAttribute : Attribute { public AssemblyVersionAttribute(string version) { } } }
            """)]);
        var compilation = CSharpCompilation.Create(
            options.AssemblyName, [CSharpSyntaxTree.ParseText(text, parsing, options.ProjectDirectory + "C.cs")],
            [core.ToMetadataReference()]);
        var result = CSharpGeneratorDriver.Create(
            [new WeavingGenerator().AsSourceGenerator()], parseOptions: parsing,
            optionsProvider: new BuildProperties(options)).RunGenerators(compilation).GetRunResult();
        registration =
            result.GeneratedTrees.Single(
                static tree => tree.FilePath.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal)).ToString();
        diagnostics = [.. result.Diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Severity}")];
        var copy =
            result.GeneratedTrees.Single(
                static tree => !tree.FilePath.EndsWith("Weft.Registration.g.cs", StringComparison.Ordinal));
        Assert.Empty(copy.GetDiagnostics());
        return Squeeze(copy.ToString());
    }

    // Without white space and line directives, which lead back to the original and have tests of their own.
    private static string Squeeze(string text) =>
        string.Concat(text.Split('\n').Where(static line => !line.TrimStart().StartsWith('#'))).Replace(" ", "",
            StringComparison.Ordinal);
}
