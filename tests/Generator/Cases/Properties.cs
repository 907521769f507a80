// frames: get_Arrow | get_Block | set_Block | get_Accessors | set_Accessors | get_Item | set_Item | set_Semi | set_Once | add_Changed | remove_Changed | get_Field
using System;
using Weft;

class Box
{
    private int _value = 1;
    [Profile] public int Arrow => _value;
    [Profile]
    public int Block
    {
        get { return _value; }
        set { _value = value; }
    }
    [Profile] public int Accessors { get => _value; set => _value = value; }
    [Profile] public int this[int index] { get { return index + _value; } set => _value = index + value; }
    public int Semi { [Profile] get; [Profile] set { field = value + 1; } }
    [Profile] public int Once { get; init { field = value; } }
    [Profile] public int Field => field + 1;
    [Profile] public event Action Changed { add { value(); } remove => value(); }
}

static class Program
{
    static void Main()
    {
        var box = new Box { Once = 3 };
        Console.WriteLine(box.Arrow + box.Once + box.Field);
        box.Block = 4; Console.WriteLine(box.Block);
        box.Accessors = 5; Console.WriteLine(box.Accessors);
        box[2] = 6; Console.WriteLine(box[1]);
        box.Semi = 7; Console.WriteLine(box.Semi);
        box.Changed += () => Console.WriteLine("called"); box.Changed -= () => Console.WriteLine("again");
    }
}
