namespace Weft.Build.Tests;

/// <summary>The weave sees the list of sources as csc would see it.</summary>
public sealed class TargetOrderTests
{
    // In the place of csc and of the weave: what runs, in which order.
    private const string Recorded = """
        <Target Name="CoreCompile"><PropertyGroup><Order>$(Order) csc</Order></PropertyGroup></Target>
        <Target Name="WeftWeave"><PropertyGroup><Order>$(Order) weave</Order></PropertyGroup></Target>
        <Target Name="Late" BeforeTargets="CoreCompile"><PropertyGroup><Order>$(Order) late</Order></PropertyGroup></Target>
        """;

    private const string Early =
        """<Target Name="Early" BeforeTargets="CoreCompile"><PropertyGroup><Order>$(Order) early</Order></PropertyGroup></Target>""";

    [Fact]
    public void It_comes_after_all_targets_of_the_project_wherever_they_are_declared()
    {
        using var project = new EvaluatedProject(Early, targets: Recorded);
        Assert.Equal("early late weave csc", Order(project, "-p:EnableWeft=true"));
        Assert.Equal("early late csc", Order(project, ""));
    }

    [Fact]
    public void A_project_that_takes_the_hook_away_is_woven_all_the_same()
    {
        using var project = new EvaluatedProject(
            Early + "<PropertyGroup><AfterMicrosoftNETSdkTargets /></PropertyGroup>", targets: Recorded);
        Assert.Equal("early weave late csc", Order(project, "-p:EnableWeft=true"));
    }

    private static string Order(EvaluatedProject project, string arguments) =>
        project.Read($"-t:CoreCompile {arguments}", "Order", "_WeftActive")["Order"].Trim();
}
