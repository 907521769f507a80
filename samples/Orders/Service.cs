using Weft;

namespace Orders;

/// <summary>A service far away: an answer takes a while, and some regions have
/// to be connected to again first.</summary>
internal static class Service
{
    [Profile]
    public static async Task<byte[]> FetchAsync(string region)
    {
        if (region.Length % 2 == 0)
        {
            await ReconnectAsync();
        }

        await Task.Delay(200);
        byte[] page = new byte[1_000];
        Array.Fill(page, (byte)1);
        return page;
    }

    [Profile]
    private static async Task ReconnectAsync()
    {
        await Task.Delay(100);
    }
}
