using System.Diagnostics;
using System.Text.Json;

namespace Weft.Build.Tests;

/// <summary>A project that imports Weft's build files as NuGet would, read by MSBuild itself.</summary>
internal sealed class EvaluatedProject : IDisposable
{
    // Generous, because it only decides how long a broken evaluation hangs: one
    // takes a second, and a minute on a machine with much else to do.
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(5);

    private readonly TemporaryFolder _folder = new();
    private readonly string _file;

    public EvaluatedProject(string body = "", string name = "App", string targets = "")
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
        _folder.Write("Directory.Build.props",
            $"""<Project><Import Project="{Repository.Locate("src/Build/build/Weft.props")}" /></Project>""");
        _folder.Write("Directory.Build.targets",
            $"""<Project><Import Project="{Repository.Locate("src/Build/build/Weft.targets")}" />{targets}</Project>""");
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Values of properties after the weave's decisions have been made.</summary>
    /// <param name="arguments">MSBuild arguments, for instance <c>-p:EnableWeft=true</c>.</param>
    /// <param name="properties">At least two names: of one alone MSBuild prints the bare value.</param>
    public IReadOnlyDictionary<string, string> Read(string arguments, params string[] properties)
    {
        var start = new ProcessStartInfo("dotnet",
            $"msbuild {_file} -nologo {arguments} -getProperty:{string.Join(',', properties)}")
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        TakeOutOfTestRun(start);
        var output = OutputOf(start);
        return JsonDocument.Parse(output).RootElement.GetProperty("Properties").EnumerateObject()
            .ToDictionary(static property => property.Name, static property => property.Value.GetString()!);
    }

    // What the MSBuild of `dotnet test` tells its children is not meant for another
    // MSBuild; and no server may stay behind, which would hold the test run's streams open.
    private static void TakeOutOfTestRun(ProcessStartInfo start)
    {
        foreach (var name in start.Environment.Keys.Where(
            static name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
    }

    private static string OutputOf(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"MSBuild did not end within {s_patience.TotalMinutes} minutes.");
        }

        Assert.True(process.ExitCode == 0, output.Result + errors.Result);
        return output.Result;
    }
}
