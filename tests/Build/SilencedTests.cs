namespace Weft.Build.Tests;

public sealed class SilencedTests
{
    [Fact]
    public void What_is_printed_is_lost_and_the_console_comes_back_whatever_happens()
    {
        var console = Console.Out;
        using var seen = new StringWriter();
        Console.SetOut(seen);
        try
        {
            Assert.Throws<InvalidOperationException>(static () => Silenced.Run<int>(static () =>
            {
                Console.WriteLine("A.cs(1,1): error CS9999: lost");
                throw new InvalidOperationException();
            }));
            Console.WriteLine("kept");
        }
        finally
        {
            Console.SetOut(console);
        }

        Assert.DoesNotContain("lost", seen.ToString(), StringComparison.Ordinal);
        Assert.Contains("kept", seen.ToString(), StringComparison.Ordinal);
    }
}
