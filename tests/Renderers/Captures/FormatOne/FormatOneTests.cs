using Weft.Renderers.Tests.Merging;

namespace Weft.Renderers.Tests.Captures.FormatOne;

/// <summary>Files that the last version of format 1 has written.</summary>
public sealed class FormatOneTests
{
    public static TheoryData<string> Names => [.. FormatOneCaptures.All.Keys];

    internal static string PathOf(string name) =>
        Path.Combine(AppContext.BaseDirectory, "Captures", "FormatOne", name + ".weft.json");

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_loads_as_the_capture_that_it_was_written_from(string name) =>
        EqualCaptures.Assert(FormatOneCaptures.All[name], Capture.Load(PathOf(name)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_is_of_format_1(string name) =>
        Assert.StartsWith("{\"weft\":1,", File.ReadAllText(PathOf(name)), StringComparison.Ordinal);
}
