using System.Text.RegularExpressions;

namespace Weft.Build.Tests;

/// <summary>What Weft.props and Weft.targets decide, asked of MSBuild.</summary>
public sealed class TargetsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("-p:EnableWeft=false")]
    [InlineData("-p:EnableWeft=true -p:DesignTimeBuild=true")]
    [InlineData("-p:EnableWeft=true -p:BuildingForLiveUnitTesting=true")]
    [InlineData("-p:EnableWeft=true -p:TargetFramework=net7.0")]
    [InlineData("-p:EnableWeft=true -p:TargetFramework=netstandard2.0")]
    [InlineData("-p:EnableWeft=true -p:NETCoreSdkVersion=9.0.204")]
    [InlineData("-p:EnableWeft=true -p:IsRoslynComponent=true")]
    [InlineData("-p:EnableWeft=true -p:EnforceExtendedAnalyzerRules=true")]
    public void Weft_is_inactive_and_defines_nothing(string arguments)
    {
        using var project = new EvaluatedProject();
        var values = project.Read(arguments, "_WeftActive", "DefineConstants");
        Assert.Equal("", values["_WeftActive"]);
        Assert.DoesNotContain("WEFT", values["DefineConstants"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_temporary_project_of_WPF_is_left_alone()
    {
        using var project = new EvaluatedProject(name: "App_2kd8_wpftmp");
        Assert.Equal("", project.Read("-p:EnableWeft=true", "_WeftActive", "DefineConstants")["_WeftActive"]);
    }

    [Theory]
    [InlineData("-p:EnableWeft=true")]
    [InlineData("-p:EnableWeft=true -p:TargetFramework=net8.0")]
    [InlineData("-p:EnableWeft=true -p:NETCoreSdkVersion=9.0.300")]
    [InlineData("-p:EnableWeft=true -p:NETCoreSdkVersion=11.0.100-preview.1.2")]
    public void Weft_is_active_and_defines_its_symbol(string arguments)
    {
        using var project = new EvaluatedProject();
        var values = project.Read(arguments, "_WeftActive", "DefineConstants");
        Assert.Equal("true", values["_WeftActive"]);
        Assert.Contains(";WEFT", values["DefineConstants"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-p:OutputType=Exe", "true")]
    [InlineData("-p:OutputType=WinExe", "true")]
    [InlineData("-p:OutputType=Library", "false")]
    [InlineData("-p:OutputType=Exe -p:IsTestProject=true", "false")]
    [InlineData("-p:OutputType=Exe -p:IsTestingPlatformApplication=true", "false")]
    [InlineData("-p:OutputType=Exe -p:WeftAutoStart=false", "false")]
    [InlineData("-p:OutputType=Library -p:WeftAutoStart=true", "true")]
    [InlineData("-p:OutputType=Library -p:WeftAutoStart=on", "true")]
    [InlineData("-p:OutputType=Exe -p:WeftAutoStart=off", "false")]
    public void Programs_start_recording_by_themselves_and_tests_do_not(string arguments, string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "_WeftAutoStart",
                "_WeftScope")["_WeftAutoStart"]);
    }

    [Theory]
    [InlineData("-p:PublishAot=true", "Console")]
    [InlineData("-p:PublishTrimmed=true", "Console")]
    [InlineData("-p:PublishAot=true -p:WeftRenderers=Html", "Html")]
    public void A_trimmed_program_carries_only_the_console_renderer_unless_told_otherwise(string arguments,
        string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "_WeftRenderers",
                "_WeftScope")["_WeftRenderers"]);
    }

    [Theory]
    [InlineData("", "false")]
    [InlineData("-p:WeftEmbedSource=true", "true")]
    [InlineData("-p:WeftEmbedSource=yes", "true")]
    [InlineData("-p:WeftEmbedSource=some", "false")]
    public void Source_is_embedded_only_if_it_is_asked_for(string arguments, string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "_WeftEmbedSource",
                "_WeftScope")["_WeftEmbedSource"]);
    }

    [Theory]
    [InlineData("", "Attributed")]
    [InlineData("-p:WeftScope=All", "All")]
    [InlineData("-p:WeftInclude=My.Namespace", "All")]
    [InlineData("-p:WeftInclude=My.Namespace -p:WeftScope=Attributed", "Attributed")]
    public void Whoever_names_what_is_to_be_woven_need_not_mark_it(string arguments, string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "_WeftScope", "_WeftActive")["_WeftScope"]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("0", "0")]
    [InlineData("12", "12")]
    [InlineData("-1", "")]
    [InlineData("many", "")]
    public void A_size_that_is_no_number_is_not_used(string size, string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true -p:WeftTrivialSize={size}", "_WeftTrivialSize",
                "_WeftActive")["_WeftTrivialSize"]);
    }

    [Fact]
    public void What_the_runtime_calls_of_the_system_library_is_linked_into_a_NativeAOT_binary()
    {
        var called = Directory.EnumerateFiles(Repository.Locate("src/Runtime"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Regex.Matches(File.ReadAllText(file), "\\[DllImport\\(\"libc\", EntryPoint = "
                + "\"(\\w+)\""))
            .Select(static import => import.Groups[1].Value);
        var linked = Regex.Matches(File.ReadAllText(Repository.Locate("src/Build/build/Weft.targets")), "libc!(\\w+)")
            .Select(static entry => entry.Groups[1].Value);
        Assert.Equal(called.Distinct().Order(StringComparer.Ordinal), linked);
    }

    [Fact]
    public void Warnings_of_Weft_are_no_errors_unless_the_project_names_them()
    {
        using var project =
            new EvaluatedProject(
                "<PropertyGroup><WarningsAsErrors>$(WarningsAsErrors);WEFT0001;CS1234</WarningsAsErrors></PropertyGroup>");
        var exempt =
            project.Read("-p:EnableWeft=true", "MSBuildWarningsNotAsErrors",
                "_WeftActive")["MSBuildWarningsNotAsErrors"].Split(';');
        Assert.DoesNotContain("WEFT0001", exempt);
        Assert.Contains("WEFT0002", exempt);
        Assert.Contains("WEFT0105", exempt);
        Assert.DoesNotContain("CS1234", exempt);
    }

    [Fact]
    public void Every_diagnostic_with_a_page_is_exempt_from_warnings_as_errors()
    {
        var documented = Directory.EnumerateFiles(Repository.Locate("docs/diagnostics"), "WEFT*.md")
            .Select(Path.GetFileNameWithoutExtension).Order();
        using var project = new EvaluatedProject();
        var exempt = project.Read("-p:EnableWeft=true", "_WeftWarnings", "_WeftActive")["_WeftWarnings"].Split(';');
        Assert.Equal(documented, exempt.Order());
    }
}
