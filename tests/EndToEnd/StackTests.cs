using Weft.EndToEnd.Tests.Packages;

namespace Weft.EndToEnd.Tests;

/// <summary>How much more of the stack a woven call takes: code that asks how
/// much is left, or recurses until none is, gets less far.</summary>
[Collection(EndToEndCollection.Name)]
public sealed class StackTests(PackedWeft weft)
{
    // Fully optimized from the first call, so that frames are what they are. The
    // first recursion is of a small method; into the second, fourteen are inlined.
    private const string Recursions = """
        using System.Runtime.CompilerServices;

        var node = new Node();
        node.Next = node;
        Console.WriteLine($"{Work.PerCall(depth => Work.Small(depth))} {Work.PerCall(depth => Work.Large(depth, node))}");

        internal sealed class Node
        {
            public Node Next = null!;
            public int Value = 1;
        }

        internal static unsafe class Work
        {
            private static long s_mark;

            public static long PerCall(Func<int, int> recursion)
            {
                recursion(10);
                long shallow = s_mark;
                recursion(110);
                return (shallow - s_mark) / 100;
            }

            [MethodImpl(MethodImplOptions.NoInlining)]
            public static int Small(int depth) => depth == 0 ? Mark() : Small(depth - 1) + 1;

            [MethodImpl(MethodImplOptions.NoInlining)]
            public static int Large(int depth, Node a)
            {
                if (depth == 0)
                {
                    return Mark();
                }

                Node b = Next(a), c = Next(b), d = Next(Next(c));
                int sum = Value(c) + Value(d) + Value(a);
                sum += sum > depth ? Value(b) : Value(Next(d));
                int below = Large(depth - 1, Next(d));
                return below + sum + Value(Next(a)) + Value(b) + Value(Next(c));
            }

            private static Node Next(Node node) => node.Next;

            private static int Value(Node node) => node.Value;

            [MethodImpl(MethodImplOptions.NoInlining)]
            private static int Mark()
            {
                int here;
                s_mark = (long)&here;
                return 1;
            }
        }
        """;

    [Fact]
    public void A_woven_call_takes_little_more_for_itself_and_for_what_is_inlined_into_it()
    {
        var project = new UserProject(
            weft,
            weft.NextFolder("App"),
            """
            <AllowUnsafeBlocks>true</AllowUnsafeBlocks><TieredCompilation>false</TieredCompilation>
            <WeftScope>All</WeftScope><WeftTrivialSize>0</WeftTrivialSize><WeftAutoStart>false</WeftAutoStart>
            """,
            sources: ("Program.cs", Recursions));

        var (small, large) = BytesPerCall(project, woven: false);
        var (wovenSmall, wovenLarge) = BytesPerCall(project, woven: true);

        // x64: 16 and 48 bytes become 48 and 160. With a second variable for the stack they became 80 and 352.
        Assert.InRange(wovenSmall - small, 1, 48);
        Assert.InRange(wovenLarge - large, 1, 14 * 12);
    }

    private static (int Small, int Large) BytesPerCall(UserProject project, bool woven)
    {
        project.Dotnet("build", "-c", "Release", $"-p:EnableWeft={woven}").SucceededWithoutWarnings();
        var sizes = project.Dotnet("bin/Release/net10.0/App.dll").Succeeded().Output.Split(' ').Select(int.Parse)
            .ToArray();
        return (sizes[0], sizes[1]);
    }
}
