namespace Weft.Tests;

/// <summary>What a table says beside its methods.</summary>
public sealed class WovenMembersTests
{
    [Theory]
    [InlineData("S12\nFA.cs\nTA\n1\tM\n", 12)]
    [InlineData("Cabc\nS3\n", 3)]
    [InlineData("Cabc\n", 0)]
    [InlineData("FA.cs\nTS9\n1\tM\n", 0)]
    [InlineData("", 0)]
    public void The_skipped_are_counted(string table, int expected) =>
        Assert.Equal(expected, MethodTable.SkippedIn(table));

    [Fact]
    public void Idle_members_are_told_from_others() => Assert.Equal(
        [false, true, true, false],
        MethodTable.Read("Cabc\nS3\nFA.cs\nTA\n1\tM\nI1\n2\tN\nFB.cs\nTB\n3\tO\nI\n4\tP\n", "A")
        .Select(static method => method.IsIdle));

    [Fact]
    public void A_program_without_a_woven_member_still_has_its_commit()
    {
        WovenAssembly.Register("Program.Without.Members", 0, static () => "C2b021a7cd9\nS3\n");
        Assert.Equal("2b021a7cd9", WovenAssembly.CommitOf("Program.Without.Members"));
        Assert.True(WovenAssembly.TrivialMembers() >= 3);
    }
}
