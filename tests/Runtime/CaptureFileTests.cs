using System.Diagnostics;
using System.Runtime.Versioning;

namespace Weft.Tests;

/// <summary>
/// A program that saves a capture over an earlier one has one of the two, and the file stays what it was.
/// </summary>
[UnsupportedOSPlatform("windows")]
public sealed class CaptureFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("weft-save-").FullName;

    private string Saved => Path.Combine(_folder, "run.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void It_takes_the_place_of_an_earlier_one_with_its_permissions()
    {
        File.WriteAllText(Saved, "earlier");
        File.SetUnixFileMode(Saved, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        using var reader = new StreamReader(Saved);

        Sample().Save(Saved);

        Assert.Equal("Shop", Capture.Load(Saved).Header.Program);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Saved));
        Assert.Equal("earlier", reader.ReadToEnd());
        Assert.Equal([Saved], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_link_is_written_through()
    {
        File.CreateSymbolicLink(Saved, "kept.json");

        Sample().Save(Saved);

        Assert.Equal("kept.json", new FileInfo(Saved).LinkTarget);
        Assert.Equal("Shop", Capture.Load(Path.Combine(_folder, "kept.json")).Header.Program);
    }

    [Fact]
    public async Task A_pipe_is_written_in_its_place()
    {
        using (var process = Process.Start("mkfifo", [Saved]))
        {
            await process.WaitForExitAsync();
        }

        Task<Capture> loading = Task.Run(() => Capture.Load(Saved));
        Sample().Save(Saved);
        Assert.Equal("Shop", (await loading).Header.Program);
    }

    [Fact]
    public void A_folder_is_refused_and_stays()
    {
        Directory.CreateDirectory(Saved);
        Assert.Contains("it is a folder", Assert.Throws<IOException>(() => Sample().Save(Saved)).Message,
            StringComparison.Ordinal);
        Assert.True(Directory.Exists(Saved));
    }

    private static Capture Sample() => new()
    {
        Header = new CaptureHeader
        {
            Program = "Shop",
            Arguments = "",
            ProcessId = 1,
            Machine = "host",
            OperatingSystem = "Linux",
            Runtime = ".NET",
            ProcessorCount = 1,
            StartedAt = DateTimeOffset.UnixEpoch,
            Duration = 1,
            CpuTime = 1,
            Interval = 1,
            Recorder = "calltree",
        },
        Methods = [],
        Threads = [],
    };
}
