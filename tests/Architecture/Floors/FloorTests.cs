using Microsoft.CodeAnalysis;

namespace Weft.Architecture.Tests.Floors;

/// <summary>A folder uses the folders below it. Whatever runs upward is named,
/// has a reason, and stays a small share.</summary>
public sealed class FloorTests
{
    private static readonly Lazy<Dictionary<string, IReadOnlyList<TypeUse>>> s_uses = new(ReadAll);

    public static TheoryData<string> Projects => FloorPlans.Projects;

    [Theory]
    [MemberData(nameof(Projects))]
    public void Upward_uses_are_a_small_share_and_each_has_a_reason(string project)
    {
        var plan = FloorPlans.Of(project);
        var faults = FloorCheck.Faults(plan, s_uses.Value[project]);
        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults));
    }

    private static Dictionary<string, IReadOnlyList<TypeUse>> ReadAll()
    {
        Compilation runtime = SourceModel.Read(FloorPlans.Runtime.Project);
        return new Dictionary<string, IReadOnlyList<TypeUse>>
        {
            [FloorPlans.Runtime.Project] = TypeUses.Between(runtime, FloorPlans.Runtime),
            [FloorPlans.Renderers.Project] = TypeUses.Between(SourceModel.Read(FloorPlans.Renderers.Project, runtime),
                FloorPlans.Renderers),
            [FloorPlans.Generator.Project] = TypeUses.Between(SourceModel.Read(FloorPlans.Generator.Project),
                FloorPlans.Generator),
            [FloorPlans.Cli.Project] = TypeUses.Between(SourceModel.Read(FloorPlans.Cli.Project), FloorPlans.Cli),
        };
    }
}
