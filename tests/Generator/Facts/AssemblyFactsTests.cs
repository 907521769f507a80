using Weft.Generator.Tests.Harness;

namespace Weft.Generator.Tests;

/// <summary>What a registration tells beside its methods, and that nothing of it counts as the user's code.</summary>
public class AssemblyFactsTests
{
    private const string Trivial =
        "class A { int x; int P => x; void M() { x++; } void Long() { while (x > 0) { x--; } } }";

    [Fact]
    public void Members_that_are_skipped_as_trivial_are_counted()
    {
        var table = RegistrationText.TableOf(new ProjectOptions { WholeAssembly = true }, ("A.cs", Trivial));
        Assert.StartsWith("S3\nFA.cs\n", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_skipped_where_all_are_wanted() => Assert.StartsWith(
        "FA.cs\n",
        RegistrationText.TableOf(new ProjectOptions { WholeAssembly = true, TrivialSize = "0" }, ("A.cs", Trivial)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("", "S2\n")]
    [InlineData("[assembly: System.Reflection.AssemblyInformationalVersion(\"1.0.0+2b021a7cd9\")] ",
        "C2b021a7cd9\nS2\n")]
    public void A_program_of_which_nothing_is_woven_tells_them_too(string attribute, string expected) => Assert.Equal(
        expected,
        RegistrationText.TableOf(new ProjectOptions { WholeAssembly = true, AutoStart = true },
            ("A.cs", attribute + "class A { int P => 1; }")));

    [Fact]
    public void Nothing_of_the_registration_is_coverable_code() => Assert.Contains(
        "[global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverageAttribute]",
        RegistrationText.Of(new ProjectOptions { AutoStart = true }), StringComparison.Ordinal);

    [Fact]
    public void Where_the_JIT_runs_a_program_for_NativeAOT_there_are_other_renderers()
    {
        var text =
            RegistrationText.Of(
                new ProjectOptions { AutoStart = true, Renderers = "Console", DynamicRenderers = "Console;Json" });
        Assert.Contains(
            """
                        if (global::System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported)
                        {
                            return new global::Weft.Renderers.ExitReport(global::Weft.Renderers.ConsoleRenderer.Default, global::Weft.Renderers.JsonRenderer.Default);
                        }

                        return new global::Weft.Renderers.ExitReport(global::Weft.Renderers.ConsoleRenderer.Default);
            """,
            text,
            StringComparison.Ordinal);
    }
}
