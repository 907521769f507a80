namespace Weft.Cli.Tests;

/// <summary>Each mistake is one sentence and exit code 2, and no file changes.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly SavedCaptures _files = new();

    public void Dispose() => _files.Dispose();

    public static TheoryData<string, string> Questions { get; } = new()
    {
        { "show", "" }, { "methods", "" }, { "callers", "--of **.Rate" }, { "callees", "--of **.Rate" },
        { "path", "--of **.Rate" }, { "html", "-o OUT.html" }, { "convert", "-o OUT.csv" },
        { "merge", "-o OUT.weft.json" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void A_capture_that_is_none_is_named(string command, string options)
    {
        var whole = File.ReadAllText(_files.Save(SavedCaptures.Shop, "shop.weft.json"));
        var missing = _files.PathOf("missing.weft.json");
        Refuses(missing, $"there is no capture {missing}");
        Refuses(_files.Write("empty.json", ""), " is empty; a capture is written when the program ends");
        Refuses(_files.Write("cut.json", whole[..(whole.Length / 2)]), "cut.json");
        Refuses(_files.Write("foreign.json", "[1, 2]"), "foreign.json is not a Weft capture");
        Refuses(_files.Write("newer.json", whole.Replace("\"weft\":", "\"weft\":9", StringComparison.Ordinal)),
            "newer.json was written by a newer Weft");

        var compressed = File.ReadAllBytes(_files.Save(SavedCaptures.Shop, "whole.json.gz"));
        File.WriteAllBytes(_files.PathOf("cut.json.gz"), compressed[..(compressed.Length / 2)]);
        Refuses(_files.PathOf("cut.json.gz"), "cut.json.gz");
        Assert.Empty(Directory.GetFiles(_files.PathOf(""), "OUT*"));

        void Refuses(string capture, string sentence)
        {
            string[] own = options.Length == 0 ? [] : options.Replace("OUT", _files.PathOf("OUT")).Split(' ');
            var call = ToolCall.Run([command, capture, .. own]);
            Assert.Equal(2, call.ExitCode);
            Assert.Equal("", call.Output);
            Assert.Contains(sentence, call.Error, StringComparison.Ordinal);
            Assert.Single(call.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }

    [Fact]
    public void Captures_of_different_programs_are_not_mixed()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        var bakery = _files.Save(SavedCaptures.Other, "bakery.json");
        var sentence = $"{shop} is of the program Shop and {bakery} of Bakery; name captures of one program";
        ToolCall.Run("show", shop, bakery).IsRefused(sentence);
        ToolCall.Run("merge", shop, bakery, "-o", _files.PathOf("m.weft.json")).IsRefused(sentence);
        ToolCall.Run("diff", shop, bakery).IsRefused(sentence);
        ToolCall.Run("gate", shop, bakery).IsRefused(sentence);
        Assert.False(File.Exists(_files.PathOf("m.weft.json")));
    }

    [Fact]
    public void A_file_is_overwritten_only_by_force()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        var output = _files.Write("out.csv", "mine");
        ToolCall.Run("convert", shop, "-o", output).IsRefused($"{output} exists; overwrite it with --force");
        Assert.Equal("mine", File.ReadAllText(output));

        Assert.Equal(0, ToolCall.Run("convert", shop, "-o", output, "--force").ExitCode);
        Assert.Contains("Tax.Rate", File.ReadAllText(output), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_files.PathOf(""), "*.weft-part"));
    }

    [Fact]
    public void A_name_without_a_known_format_is_refused_before_any_work()
    {
        var output = _files.PathOf("out.xyz");
        var call = ToolCall.Run("convert", _files.PathOf("missing.json"), "-o", output);
        Assert.Equal(2, call.ExitCode);
        Assert.StartsWith($"weft: {output} ends with no known suffix; use one of .txt, .html,", call.Error,
            StringComparison.Ordinal);
        ToolCall.Run("run", _files.Write("app.cs", ""), "-o", "report.xyz")
            .IsRefusedWith("report.xyz ends with no known suffix");
        ToolCall.Run("merge", _files.PathOf("missing.json"), "-o", _files.PathOf("m.csv"))
            .IsRefused($"{_files.PathOf("m.csv")} is no capture; end its name with .weft.json");
        ToolCall.Run("html", _files.PathOf("a.json"), "-o", _files.PathOf("m.csv")).IsRefusedWith("does not end with");
    }

    [Theory]
    [InlineData("run nowhere", "there is no file or folder nowhere")]
    [InlineData("run --count frogs", "--count frogs is unknown; use calls, allocations, pauses, all; see weft --help")]
    [InlineData("run --interval fast", "--interval fast is no time such as 0.5ms or 2ms; see weft --help")]
    [InlineData("frogs", "Unrecognized command or argument 'frogs'; see weft --help")]
    [InlineData("methods a.json -n 0", "--limit takes a number from 1 on; see weft --help")]
    [InlineData("gate a.json b.json --slower much", "--slower is 'much', which is no percentage such as 5%")]
    public void A_word_that_is_not_understood_is_named(string line, string sentence)
        => ToolCall.Run(line.Split(' ')).IsRefused(sentence);

    [Fact]
    public void A_method_that_is_not_there_is_named()
    {
        var shop = _files.Save(SavedCaptures.Shop, "shop.json");
        ToolCall.Run("path", shop, "--of", "Nope").IsRefused("no method of Shop in the capture matches Nope; "
            + "weft methods lists them, and **.Name finds a name anywhere");
        ToolCall.Run("callers", shop, "--of", "a b").IsRefusedWith("'a b' is no pattern of names");
    }
}
