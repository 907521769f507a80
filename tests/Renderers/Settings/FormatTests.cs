using System.Reflection;

namespace Weft.Renderers.Tests.Settings;

/// <summary>
/// The list of formats is true: each has a renderer of that name which writes files of those suffixes, and no
/// renderer is missing.
/// </summary>
public sealed class FormatTests
{
    public static TheoryData<string> Names => [.. Formats.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_renderer(string name)
    {
        var renderer =
            Default(typeof(Renderer).Assembly.GetType($"Weft.Renderers.{name}Renderer", throwOnError: true)!);

        Assert.Equal(Formats.SuffixesOf(name), renderer.Suffixes);
        Assert.All(renderer.Suffixes, static suffix => Assert.Matches("^[.][a-z0-9.-]+$", suffix));
    }

    [Fact]
    public void Each_renderer_is_in_the_list()
    {
        var renderers = typeof(Renderer).Assembly.GetExportedTypes()
            .Where(static type => type.IsSubclassOf(typeof(Renderer)) && !type.IsAbstract);

        Assert.Equal(Formats.Names().Order(StringComparer.Ordinal),
            renderers.Select(static type => type.Name[..^"Renderer".Length]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_two_have_a_suffix_in_common()
    {
        var suffixes = Formats.Names().SelectMany(Formats.SuffixesOf).ToList();

        Assert.Equal(suffixes.Distinct(), suffixes);
    }

    [Fact]
    public void A_format_that_is_not_in_the_list_is_an_error_of_whoever_asks() =>
        Assert.Throws<ArgumentException>(static () => Formats.SuffixesOf("Paper"));

    [Theory]
    [InlineData("run.json", "Json")]
    [InlineData("run.weft.json", "Json")]
    [InlineData("RUN.HTM", "Html")]
    [InlineData("run.htmlx", null)]
    [InlineData("run", null)]
    public void The_end_of_a_name_says_the_format(string file, string? name) =>
        Assert.Equal(name, Formats.NameFor(file));

    private static Renderer Default(Type type) =>
        (Renderer)type.GetProperty("Default", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
