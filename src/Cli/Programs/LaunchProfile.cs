using System.Text.Json;

namespace Weft.Cli.Programs;

/// <summary>
/// What <c>dotnet run</c> takes from <c>Properties/launchSettings.json</c>: the first profile that starts the project.
/// </summary>
/// <param name="Name">Name of the profile.</param>
/// <param name="Arguments">Arguments where the user gives none.</param>
/// <param name="Variables">Environment variables.</param>
internal sealed record LaunchProfile(string Name, string Arguments, IReadOnlyDictionary<string, string> Variables)
{
    private static readonly JsonDocumentOptions s_options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>The profile of a project; null if it has none, or none that can be read.</summary>
    internal static LaunchProfile? Of(string project)
    {
        var file = Path.Combine(Path.GetDirectoryName(project)!, "Properties", "launchSettings.json");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), s_options);
            foreach (var profile in document.RootElement.GetProperty("profiles").EnumerateObject())
            {
                if (Text(profile.Value, "commandName") == "Project")
                {
                    return From(profile.Name, profile.Value);
                }
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException
            or InvalidOperationException or KeyNotFoundException)
        {
            // dotnet run goes on without a profile, too.
        }

        return null;
    }

    private static LaunchProfile From(string name, JsonElement profile)
    {
        var variables = new Dictionary<string, string> { ["DOTNET_LAUNCH_PROFILE"] = name };
        if (Text(profile, "applicationUrl") is { Length: > 0 } url)
        {
            variables["ASPNETCORE_URLS"] = url;
        }

        if (profile.TryGetProperty("environmentVariables", out var own) && own.ValueKind == JsonValueKind.Object)
        {
            foreach (var variable in own.EnumerateObject())
            {
                variables[variable.Name] = Environment.ExpandEnvironmentVariables(variable.Value.ToString());
            }
        }

        return new(name, Text(profile, "commandLineArgs") ?? "", variables);
    }

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
