namespace Weft.Tests;

// Alone, because others ask for the tables of all assemblies, and here it counts who has read one.
[Collection(nameof(WholeProcess))]
public sealed class MethodTableTests
{
    [Fact]
    public void Methods_come_in_the_order_of_their_ids_with_the_file_and_type_they_stand_under()
    {
        ProfiledMethod[] methods =
            MethodTable.Read(
                "Fsrc/Lexer.cs\nTApp.Lexer\n12\tNext\n30\t.ctor\nTApp.Token\n40\tget_Text\nFMain.cs\nTApp.Program\n3\tMain\n", "App");
        Assert.Equal(
            [
                new ProfiledMethod(FrameKind.Method, "Next", "App.Lexer", "src/Lexer.cs", 12, "App"),
                new ProfiledMethod(FrameKind.Method, ".ctor", "App.Lexer", "src/Lexer.cs", 30, "App"),
                new ProfiledMethod(FrameKind.Method, "get_Text", "App.Token", "src/Lexer.cs", 40, "App"),
                new ProfiledMethod(FrameKind.Method, "Main", "App.Program", "Main.cs", 3, "App"),
            ],
            methods);
    }

    [Fact]
    public void A_group_holds_until_the_next_one_or_none()
    {
        ProfiledMethod[] methods = MethodTable.Read("FA.cs\nTA\n1\tA0\nGParser\n2\tA1\nFB.cs\nTB\n1\tB0\nG\n2\tB1\n",
            "App");
        Assert.Equal(["", "Parser", "Parser", ""], methods.Select(static method => method.Group));
    }

    [Fact]
    public void A_program_says_which_commit_it_was_built_from_if_it_knows()
    {
        WovenAssembly.Register("Committed", 1, static () => "C2b021a7\nFA.cs\nTA\n1\tA0\n");
        WovenAssembly.Register("Uncommitted", 1, static () => "FA.cs\nTA\n1\tA0\n");
        Assert.Equal("2b021a7", WovenAssembly.CommitOf("Committed"));
        Assert.Null(WovenAssembly.CommitOf("Uncommitted"));
        Assert.Null(WovenAssembly.CommitOf("Unwoven"));
        Assert.Equal("A0", Assert.Single(MethodTable.Read("C2b021a7\nFA.cs\nTA\n1\tA0\n", "App")).Name);
    }

    [Fact]
    public void Two_assemblies_never_share_an_id()
    {
        int first = WovenAssembly.Register("First", 2, static () => "FA.cs\nTA\n1\tA0\n2\tA1\n");
        int second = WovenAssembly.Register("Second", 1, static () => "FB.cs\nTB\n1\tB0\n");
        Assert.True(first >= FrameIds.First && second >= first + 2);
        Assert.Equal("A1", WovenAssembly.Find(new FrameId(first + 1))?.Name);
        Assert.Equal("B0", WovenAssembly.Find(new FrameId(second))?.Name);
        Assert.Null(WovenAssembly.Find(new FrameId(FrameIds.First - 1)));
    }

    [Fact]
    public void A_table_is_read_only_when_a_name_is_asked_for()
    {
        bool read = false;
        int id = WovenAssembly.Register("Lazy", 1, () =>
        {
            read = true;
            return "FA.cs\nTA\n1\tA\n";
        });
        Assert.False(read);
        Assert.NotNull(WovenAssembly.Find(new FrameId(id)));
        Assert.True(read);
    }
}
