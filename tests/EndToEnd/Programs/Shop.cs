namespace Weft.EndToEnd.Tests.Programs;

/// <summary>A web service in which other generators of the SDK have a part: regular
/// expressions, logging, JSON, and minimal APIs, which intercept calls.</summary>
internal static class Shop
{
    /// <summary>Items of its project.</summary>
    public const string Items = """
        <FrameworkReference Include="Microsoft.AspNetCore.App" />
        <Using Include="Microsoft.AspNetCore.Builder;Microsoft.AspNetCore.Hosting" />
        <Using Include="Microsoft.Extensions.DependencyInjection;Microsoft.Extensions.Hosting" />
        <Using Include="Microsoft.Extensions.Logging" />
        """;

    /// <summary>Starts the service, asks it for one order, and prints the answer.</summary>
    public const string Program = """
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, Shop.OrderJson.Default));
        var app = builder.Build();
        app.MapGet("/order/{name}", (string name) => Shop.Orders.Find(name, app.Logger));
        app.Start();
        using var client = new HttpClient(new HttpClientHandler { UseProxy = false });
        Console.WriteLine(client.GetStringAsync(app.Urls.First() + "/order/ab-7").Result);
        """;

    /// <summary>What the service does, in a file with the line ends and the
    /// byte order mark of another system.</summary>
    public static string Orders { get; } = "\uFEFF" + """
        using System.Text.Json.Serialization;
        using System.Text.RegularExpressions;

        namespace Shop;

        public sealed record Order(string Name, int Number);

        [JsonSerializable(typeof(Order))]
        internal sealed partial class OrderJson : JsonSerializerContext;

        internal static partial class Orders
        {
            public static Order Find(string name, ILogger logger)
            {
                LogFound(logger, name);
                var number = Number().Match(name).Groups[1].Value;
                return new Order(name, Hidden.Parse(number));
            }

            [GeneratedRegex("-([0-9]+)$")]
            private static partial Regex Number();

            [LoggerMessage(1, LogLevel.Information, "found {name}")]
            private static partial void LogFound(ILogger logger, string name);
        }

        file static class Hidden
        {
            public static int Parse(string text)
            {
                return int.Parse(text);
            }
        }
        """.ReplaceLineEndings("\r\n");
}
