namespace Weft.Build.Tests;

/// <summary>The variables that the weaver gets are its own.</summary>
public sealed class WeaverEnvironmentTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_meant_for_other_programs_is_emptied_and_what_a_runtime_needs_is_left_alone()
    {
        string[] foreign =
        [
            "DOTNET_gcServer", "DOTNET_TieredCompilation", "DOTNET_DbgEnableMiniDump", "DOTNET_EnableEventPipe",
            "COMPlus_ReadyToRun", "CORECLR_PROFILER",
            "CORECLR_PROFILER_PATH_64", "COR_PROFILER", "MSBUILDDEBUGPATH", "WEFT", "WEFT_OUTPUT",
        ];
        string[] own =
        [
            "DOTNET_ROOT_ARM64", "DOTNET_ROLL_FORWARD_TO_PRERELEASE", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT",
            "COMPlus_EnableWriteXorExecute",
            "DOTNET_GCHeapHardLimitPercent", "LD_PRELOAD_NOT", "MY_DOTNET_gcServer", "WEFTED",
        ];
        var variables = Evaluate([.. foreign, .. own]).Split(';');

        // The weaver's own settings come last, and the last one holds.
        Assert.All(foreign, name => Assert.Contains(name + "=", variables));
        Assert.All(own,
            name => Assert.DoesNotContain(variables,
                variable => variable.StartsWith(name + "=", StringComparison.Ordinal)));
        Assert.True(Array.IndexOf(variables, "DOTNET_gcServer=") < Array.IndexOf(variables, "DOTNET_gcServer=0"));
        Assert.DoesNotContain("PATH=", variables);
    }

    [Fact]
    public void Values_do_not_matter()
    {
        var variables = Evaluate("DOTNET_X").Split(';');
        Assert.Contains("DOTNET_X=", variables);
        Assert.DoesNotContain(variables,
            static variable => variable.Length > 0 && !variable.Contains('=', StringComparison.Ordinal));
    }

    private string Evaluate(params string[] names)
    {
        _folder.Write("a.proj", $"""
            <Project>
              <PropertyGroup><_WeftActive>true</_WeftActive></PropertyGroup>
              <Import Project="{Repository.Locate("src/Build/build/Weft.Environment.targets")}" />
              <Target Name="Tell" DependsOnTargets="_WeftClearEnvironment"><Message Importance="high" Text="[$(_WeftEnvironment)]" /></Target>
            </Project>
            """);
        var environment = names.ToDictionary(static name => name,
            static name => name.Contains("GLOBALIZATION", StringComparison.Ordinal) ? "1" : "0");
        environment["OTHER"] = "it's;DOTNET_Y=*%3B$(x)\n;=z";
        var output = MSBuildRun.Output(_folder.Locate("a.proj"), environment, "-t:Tell");
        return output[(output.IndexOf('[', StringComparison.Ordinal) + 1)..output.LastIndexOf(']')];
    }
}
