using Templates.Engine.Values;

namespace Templates.Engine.Rendering;

/// <summary>The variable <c>forloop</c> inside of a loop.</summary>
internal sealed class ForLoop(int count, object? parent) : IAttributes
{
    /// <summary>The current item, counted from 0.</summary>
    public int Index { get; set; }

    public object? Get(string name) => name switch
    {
        "counter" => Index + 1L,
        "counter0" => (long)Index,
        "revcounter" => (long)(count - Index),
        "revcounter0" => count - Index - 1L,
        "first" => Index == 0,
        "last" => Index == count - 1,
        "length" => (long)count,
        "parentloop" => parent,
        _ => null,
    };
}
