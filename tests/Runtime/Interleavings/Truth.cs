namespace Weft.Tests.Interleavings;

/// <summary>What really happened, in the one order in which the steps were taken:
/// which stacks the modelled thread had while each tick was the newest.</summary>
/// <param name="Number">The newest tick.</param>
/// <param name="Stack">The number of the stack that the thread has now.</param>
/// <param name="Stacks">Eight bits for each tick: the stacks that the thread had while it was the newest.</param>
internal readonly record struct Truth(int Number, int Stack, ulong Stacks)
{
    private const int StacksPerTick = 8;

    /// <summary>Before the first tick, with the first stack.</summary>
    public static Truth Initial { get; } = new(0, 0, 1);

    public Truth WithNumber(int number) => With(number, Stack);

    public Truth WithStack(int stack) => With(Number, stack);

    /// <summary>Whether the thread had a stack while a tick after <paramref name="seen"/> was the newest.</summary>
    public bool HadSince(int seen, int stack)
    {
        ulong stacks = Stacks >> ((seen + 1) * StacksPerTick);
        for (; stacks != 0; stacks >>= StacksPerTick)
        {
            if ((stacks >> stack & 1) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private Truth With(int number, int stack)
    {
        Assert.True(number < StacksPerTick && stack < StacksPerTick, "too large for the model");
        return new(number, stack, Stacks | 1UL << ((number * StacksPerTick) + stack));
    }
}
