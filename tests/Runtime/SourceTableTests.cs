namespace Weft.Tests;

// Alone, because others ask for the tables of all assemblies, and here it counts who has read one.
[Collection(nameof(WholeProcess))]
public sealed class SourceTableTests
{
    private const string Table = "F\nM4 3\nM9 1\nL4\n {\n     Run(\"\f\");\n }\nL9\n \nF\nM1 1\nM0 0\nL1\n x\n";

    [Fact]
    public void Each_member_has_its_lines()
    {
        var table = new SourceTable(static () => Table);
        AssertLines(4, ["{", "    Run(\"\f\");", "}"], table.Of(0, 7)!);
        AssertLines(9, [""], table.Of(1, 7)!);
        AssertLines(1, ["x"], table.Of(2, 7)!);
        Assert.Null(table.Of(3, 7));
        Assert.Null(table.Of(4, 7));
    }

    [Fact]
    public void A_capture_has_the_source_of_the_methods_that_it_mentions()
    {
        int read = 0;
        int first = WovenAssembly.Register("Sourced", 4,
            static () => "FA.cs\nTA\n5\tA0\n9\tA1\nFB.cs\nTB\n1\tB0\n2\tB1\n");
        WovenAssembly.EmbedSource(first, () =>
        {
            read++;
            return Table;
        });
        int bare = WovenAssembly.Register("Bare", 1, static () => "FA.cs\nTA\n5\tA0\n");
        Assert.Equal(0, read);

        var methods = new MethodIndex();
        Assert.Equal([0, 1, 2, 3],
            new[] { bare, first + 2, first + 3, first }.Select(id => methods.IndexOf(new FrameId(id))));
        var sources = methods.Sources();
        Assert.Equal([1, 3], sources.Select(static source => source.Method));
        AssertLines(1, ["x"], sources[0]);
        Assert.Equal(1, read);
    }

    private static void AssertLines(int first, string[] lines, SourceExcerpt excerpt)
    {
        Assert.Equal(first, excerpt.FirstLine);
        Assert.Equal(lines, excerpt.Lines.AsEnumerable());
    }
}
