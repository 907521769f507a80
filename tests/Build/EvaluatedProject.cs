using System.Diagnostics;
using System.Text.Json;

namespace Weft.Build.Tests;

/// <summary>A project that imports Weft's build files as NuGet would, read by MSBuild itself.</summary>
internal sealed class EvaluatedProject : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public EvaluatedProject(string body = "", string name = "App")
    {
        _file = name + ".csproj";
        _folder.Write(_file, $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              {body}
            </Project>
            """);
        _folder.Write("Directory.Build.props", $"""<Project><Import Project="{Repository.Locate("src/Build/build/Weft.props")}" /></Project>""");
        _folder.Write("Directory.Build.targets", $"""<Project><Import Project="{Repository.Locate("src/Build/build/Weft.targets")}" /></Project>""");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Values of properties after the weave's decisions have been made.</summary>
    /// <param name="arguments">MSBuild arguments, for instance <c>-p:EnableWeft=true</c>.</param>
    /// <param name="properties">At least two names: of one alone MSBuild prints the bare value.</param>
    public IReadOnlyDictionary<string, string> Read(string arguments, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet", $"msbuild {_file} -nologo {arguments} -getProperty:{string.Join(',', properties)}")
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            Environment = { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0" },
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, output);
        return JsonDocument.Parse(output).RootElement.GetProperty("Properties").EnumerateObject()
            .ToDictionary(static property => property.Name, static property => property.Value.GetString()!);
    }
}
