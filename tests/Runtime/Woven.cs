namespace Weft.Tests;

/// <summary>Methods as the weaver would write them, with ids of their own.</summary>
internal static class Woven
{
    private static readonly int s_base = WovenAssembly.Register("Weft.Tests", 4,
        () => "FWoven.cs\nTWeft.Tests.Woven\n10\tA\n20\tB\n30\tC\n40\tD\n");

    public static void A(Action body) => Call(0, body);

    public static void B(Action body) => Call(1, body);

    public static void C(Action body) => Call(2, body);

    public static void D() => Call(3, static () => { });

    /// <summary>Runs a body inside D.</summary>
    public static void InD(Action body) => Call(3, body);

    /// <summary>Enters D and never leaves it.</summary>
    public static void EnterD() => Probe.Current.Enter(s_base, 3);

    /// <summary>Runs a body inside <paramref name="depth"/> activations of A.</summary>
    public static void Recurse(int depth, Action body)
    {
        if (depth == 0)
        {
            body();
        }
        else
        {
            A(() => Recurse(depth - 1, body));
        }
    }

    private static void Call(int member, Action body)
    {
        ThreadStack stack = Probe.Current;
        int depth = stack.Enter(s_base, member);
        try
        {
            body();
        }
        finally
        {
            stack.Leave(depth);
        }
    }
}
