// frames: Jumps
// stops: differ
using System;
using System.Threading.Tasks;
using Weft;

class Pattern
{
    public Pattern GetAsyncEnumerator() => this;
    public int Current { get; private set; }
    public async ValueTask<bool> MoveNextAsync() { await Task.Yield(); return ++Current < 9; }
}

static class Program
{
    [Profile] static async Task<int> Jumps(int end)
    {
        var sum = 0;
        await foreach (int n in new Pattern())
        {
            if (n == 1) { continue; }
            sum += n;
            if (n == end) { goto end; }
            if (n > 3) { break; }
            if (n > end) { return -sum; }
        }

        return sum;
        end: return sum * 10;
    }

    static async Task Main() => Console.WriteLine(await Jumps(1) + " " + await Jumps(3) + " " + await Jumps(9));
}
