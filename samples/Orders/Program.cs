using Weft;

namespace Orders;

/// <summary>Asks several slow services for orders at the same time and adds
/// them up: a program that mostly waits.</summary>
internal static class Program
{
    [Profile]
    private static async Task Main()
    {
        decimal total = await TotalAsync(["north", "south", "west"]);
        Console.WriteLine($"total {total}");
        await SaveAsync();
    }

    [Profile]
    private static async Task<decimal> TotalAsync(string[] regions)
    {
        decimal[] totals = await Task.WhenAll(regions.Select(OfRegionAsync));
        return totals.Sum();
    }

    [Profile]
    private static async Task<decimal> OfRegionAsync(string region)
    {
        byte[] page = await Service.FetchAsync(region);
        return Parse(page);
    }

    [Profile]
    private static decimal Parse(byte[] page)
    {
        decimal sum = 0;
        for (int i = 0; i < 2_000_000; i++)
        {
            sum += page[i % page.Length];
        }

        return sum;
    }

    [Profile]
    private static async Task SaveAsync()
    {
        await Task.Delay(50);
    }
}
