// frames: .ctor.FromField | Outer.InLambda
using System;
using Weft;

Console.WriteLine(new Sample().Outer(2) + new Sample().FromInitializer());

class Sample
{
    private readonly Func<int> _initializer = () => { [Profile] static int FromField() { return 4; } return FromField(); };
    public int FromInitializer() => _initializer();

    public int Outer(int n)
    {
        Func<int> lambda = () =>
        {
            return InLambda();
            [Profile] int InLambda() { return n * 10; }
        };
        return lambda();
    }
}
