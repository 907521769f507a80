namespace Weft.Generator.Tests.RandomPrograms;

/// <summary>What the place that a piece stands at admits.</summary>
[Flags]
internal enum Can
{
    Nothing = 0,
    Await = 1,
    Yield = 2,

    /// <summary><c>return</c> with an <c>int</c>.</summary>
    Return = 4,

    /// <summary><c>return</c> without a value.</summary>
    Leave = 8,

    /// <summary><c>break</c> and <c>continue</c>.</summary>
    Jump = 16,

    /// <summary><c>stackalloc</c>.</summary>
    Stack = 32,
}
