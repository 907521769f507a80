namespace Weft.Build.Tests;

public sealed class WeaveRequestTests
{
    private static readonly string[] s_folders = ["--project=/p/", "--output=/p/obj/weft/", "--roslyn=/sdk/"];

    [Fact]
    public void Options_and_sources_are_read_in_order()
    {
        var request = WeaveRequest.Parse(
        [
            .. s_folders,
            "--assembly=App",
            "--langversion=14.0",
            "--define=;DEBUG;NET10_0 ,TRACE",
            "--features=strict;InterceptorsNamespaces=A.B",
            "--outputtype=Exe",
            "--nullable=enable",
            "--unsafe=true",
            "--checked=",
            "--keyfile=/p/key.snk",
            "--codepage=1252",
            "--reference=:C:\\lib\\A.dll",
            "--reference=one,two:/lib/B.dll",
            "--property=WeftScope=All",
            "--property=WeftAutoStart=true",
            "--property=WeftRenderers=Console;Html",
            "--property=WeftEmbedSource=true",
            "--source=B.cs",
            "--source=/q/a folder; and more/A.cs",
            "--source=--odd.cs",
        ]);

        Assert.Equal("/p/", request.ProjectDirectory);
        Assert.Equal("/p/obj/weft/", request.WeftDirectory);
        Assert.Equal("/sdk/", request.RoslynDirectory);
        Assert.Equal("App", request.AssemblyName);
        Assert.Equal("14.0", request.LanguageVersion);
        Assert.Equal(["DEBUG", "NET10_0", "TRACE"], request.Symbols.AsEnumerable());
        Assert.Equal(["strict", "InterceptorsNamespaces=A.B"], request.Features.AsEnumerable());
        Assert.Equal(("Exe", "enable"), (request.OutputType, request.Nullable));
        Assert.Equal((true, false), (request.AllowUnsafe, request.CheckOverflow));
        Assert.Equal("/p/key.snk", request.KeyFile);
        Assert.Equal(1252, request.CodePage);
        Assert.Equal(["C:\\lib\\A.dll", "/lib/B.dll"], request.References.Select(static reference => reference.Path));
        Assert.Equal(["", "one two"],
            request.References.Select(static reference => string.Join(' ', reference.Aliases)));
        Assert.Equal("All", request.Properties["WeftScope"]);
        Assert.Equal("true", request.Properties["WeftAutoStart"]);
        Assert.Equal("Console;Html", request.Properties["weftrenderers"]);
        Assert.Equal("true", request.Properties["WeftEmbedSource"]);
        Assert.Equal(["B.cs", "/q/a folder; and more/A.cs", "--odd.cs"],
            request.Sources.Select(static source => source.Name));
        Assert.Equal(["/p/B.cs", "/q/a folder; and more/A.cs", "/p/--odd.cs"],
            request.Sources.Select(static source => source.Path));
    }

    [Fact]
    public void An_unknown_option_is_named()
    {
        var error = Assert.Throws<InvalidDataException>(() => WeaveRequest.Parse([.. s_folders, "--colour=red"]));
        Assert.Contains("--colour", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_required()
    {
        var error = Assert.Throws<InvalidDataException>(() => WeaveRequest.Parse(["--project=/p/"]));
        Assert.Contains("--output", error.Message, StringComparison.Ordinal);
    }
}
