// scope: All
// frames: Main | Main.Local | Main.Get
using System;
using Weft;

/* first */ Console.WriteLine("arguments: " + args.Length);
var seen = 0;
again:
seen++;
if (seen < 3) goto again;
Console.WriteLine(Local(4));
try { Local(-1); } catch (InvalidOperationException thrown) { Console.WriteLine(thrown.StackTrace); }
using var owned = new Owned();
ref var number = ref Get(new int[3]); number = 4; Span<int> local = stackalloc int[2]; local[1] = number;
if (seen > 2) { return seen + local[1]; }
throw new InvalidOperationException("never");

int Local(int n)
{
    if (n < 0) throw new InvalidOperationException("negative");
    for (var i = 0; i < n; i++) seen++;
    return seen;
}

static ref int Get(int[] values) { for (; ;) return ref values[1]; }

sealed class Owned : IDisposable { public void Dispose() => Console.WriteLine("disposed"); }
