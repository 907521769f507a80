// frames: .ctor | add_Changed | remove_Changed | set_Level | get_Item | get_Lazy | set_Lazy | set_Name | Compute
using System;
using Weft;

partial class Machine
{
    [Profile] public partial Machine(int level);
    [Profile] public partial event Action Changed;
    [Profile] public partial int Level { get; set; }
    [Profile] public partial int this[int index] { get; }
    public partial string Lazy { get; set; }
    private partial int Compute(int n);
}

partial class Machine
{
    private Action? _changed;
    public partial Machine(int level) : base() { Level = level; }
    public partial event Action Changed { add { _changed += value; } remove => _changed -= value; }
    public partial int Level { get; set { field = value; _changed?.Invoke(); } }
    public partial int this[int index] => index + Compute(Level);
    [Profile] public partial string Lazy { get => field ??= "made"; set => field = value + "?"; }
    [Profile] private partial int Compute(int n) { return n * 2; }
    public required string Name { get; [Profile] init => field = value.Trim(); }
}

static class Program
{
    static void Main()
    {
        var machine = new Machine(2) { Name = " name " };
        Action changed = () => Console.WriteLine("changed");
        machine.Changed += changed; machine.Level = 3; machine.Changed -= changed; machine.Level = 4;
        Console.WriteLine(machine[1] + machine.Lazy + machine.Name);
        machine.Lazy = "set"; Console.WriteLine(machine.Lazy);
        Machine? none = null; none?.Level = Never(); machine?.Level += 5; Console.WriteLine(machine!.Level);
    }

    static int Never() { Console.WriteLine("never"); return 1; }
}
