namespace Weft.Build.Tests;

/// <summary>What the switches rest on holds, whatever is given on the command line.</summary>
public sealed class SwitchTests
{
    [Theory]
    [InlineData("-p:DefineConstants=DEMO", "DEMO;WEFT")]
    [InlineData("-p:DefineConstants=WEFT", "WEFT")]
    [InlineData("-p:DefineConstants=WEFTED%3BNOWEFT", "WEFTED;NOWEFT;WEFT")]
    [InlineData("-p:DefineConstants=", ";WEFT")]
    public void The_symbol_is_defined_although_the_property_comes_from_the_command_line(string arguments,
        string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -p:EnableWeft=true {arguments}", "DefineConstants",
                "_WeftScope")["DefineConstants"]);
    }

    [Theory]
    [InlineData("-p:WarningsNotAsErrors=CS0618 -p:TreatWarningsAsErrors=true")]
    [InlineData("-p:WarningsNotAsErrors=CS0618 -p:TreatWarningsAsErrors=true -p:EnableWeft=true")]
    public void Remarks_stay_warnings_although_the_exemptions_come_from_the_command_line(string arguments)
    {
        using var project = new EvaluatedProject();
        var values = project.Read($"-t:_WeftExempt {arguments}", "WarningsNotAsErrors", "_WeftLostExemptions");
        Assert.Contains("WEFT0002", values["WarningsNotAsErrors"].Split(';'));
    }

    [Theory]
    [InlineData("Console%3BHtml", "Console;Html")]
    [InlineData("Html%3B", "Html")]
    [InlineData("%20Html%20%3B%20json%20", "Html;json")]
    [InlineData("CONSOLE%2CJson", "CONSOLE;Json")]
    [InlineData("%3B", "Console;Html;Json;Speedscope;Collapsed;Pprof;Firefox;Perfetto;Otlp;Markdown;Csv;Gzip")]
    public void Renderers_are_separated_by_semicolons_or_commas_and_blanks_and_case_do_not_matter(string value,
        string expected)
    {
        using var project = new EvaluatedProject();
        var values = project.Read($"-t:_WeftDecide -warnaserror -p:EnableWeft=true -p:WeftRenderers={value}",
            "_WeftRenderers", "_WeftScope");
        Assert.Equal(expected, values["_WeftRenderers"]);
    }

    [Fact]
    public void A_renderer_that_is_none_is_named_and_the_others_are_used()
    {
        using var project =
            new EvaluatedProject(
                """<PropertyGroup><MSBuildWarningsAsMessages>WEFT0101</MSBuildWarningsAsMessages></PropertyGroup>""");
        var values = project.Read("-t:_WeftDecide -p:EnableWeft=true -p:WeftRenderers=Console%3BPdf",
            "_WeftUnknownRenderers", "_WeftRenderers");
        Assert.Equal("Pdf", values["_WeftUnknownRenderers"]);
    }

    [Theory]
    [InlineData("-p:WeftScope=%20all%20", "_WeftScope", "all")]
    [InlineData("-p:OutputType=Library -p:WeftAutoStart=%20True%20", "_WeftAutoStart", "true")]
    [InlineData("-p:WeftEmbedSource=true%20", "_WeftEmbedSource", "true")]
    public void Blanks_around_other_values_do_not_matter_either(string arguments, string property, string expected)
    {
        using var project = new EvaluatedProject();
        Assert.Equal(expected,
            project.Read($"-t:_WeftDecide -warnaserror -p:EnableWeft=true {arguments}", property,
                "_WeftActive")[property]);
    }
}
