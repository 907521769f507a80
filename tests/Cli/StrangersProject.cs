using System.Security.Cryptography;
using Weft.Renderers.Tests;

namespace Weft.Cli.Tests;

/// <summary>A repository of somebody who has never heard of Weft.</summary>
internal sealed class StrangersProject : IDisposable
{
    /// <summary>Work that takes a measurable time.</summary>
    internal const string Work = """
        public static class Work
        {
            public static long Spin(int rounds)
            {
                long sum = 0;
                for (var i = 0; i < rounds; i++) { sum += Mix(i); }
                return sum;
            }

            private static int Mix(int seed)
            {
                var x = seed;
                for (var i = 0; i < 400; i++) { x = x * 31 + i; }
                return x & 7;
            }
        }
        """;

    private readonly TemporaryFolder _folder = new();

    /// <summary>The repository.</summary>
    internal string Folder => _folder.Path;

    /// <summary>Writes a file of it.</summary>
    internal StrangersProject Write(string path, string text)
    {
        var file = Locate(path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    /// <summary>Writes a project.</summary>
    internal StrangersProject Project(string name, string properties, string items = "",
        string sdk = "Microsoft.NET.Sdk") => Write($"{name}/{Path.GetFileName(name)}.csproj", $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <InvariantGlobalization>true</InvariantGlobalization>
                {properties}
              </PropertyGroup>
              <ItemGroup>{items}</ItemGroup>
            </Project>
            """);

    /// <summary>Commits all of it; nothing is ignored but what is said.</summary>
    internal StrangersProject Commit(string ignored = "bin/\n")
    {
        Write(".gitignore", ignored);
        ToolProcess.Git(Folder, "init", "-q").Succeeded();
        ToolProcess.Git(Folder, "add", "-A").Succeeded();
        ToolProcess.Git(Folder, "commit", "-q", "-m", "all").Succeeded();
        return this;
    }

    /// <summary>Asserts that git sees no change.</summary>
    internal void IsUnchanged() => Assert.Equal("", ToolProcess.Git(Folder, "status", "--short").Output);

    /// <summary>The checksum of a file.</summary>
    internal string Checksum(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Locate(path))));

    internal string Locate(string path) => Path.Combine(Folder, path);

    public void Dispose() => _folder.Dispose();
}
