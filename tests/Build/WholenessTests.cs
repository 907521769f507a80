using System.Collections.Immutable;
using System.Text;

namespace Weft.Build.Tests;

/// <summary>A weave that did not come to its end, wherever it stopped, leaves nothing that is taken for
/// finished.</summary>
public sealed class WholenessTests : IDisposable
{
    private const int Enough = 1000;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_disk_that_is_full_after_any_number_of_bytes_leaves_whole_files_and_no_manifest()
    {
        var failures = 0;
        for (var room = 0; room < Enough; room++)
        {
            Write("old", new WholeFile());
            var disk = new FullDisk(room);
            new WeaveOutput(_folder.Path).Invalidate();
            if (Record.Exception(() => Write("new and longer", new WholeFile(disk.Create))) is null)
            {
                break;
            }

            failures++;
            Assert.False(File.Exists(_folder.Locate("weave.manifest")));
            Assert.Empty(Directory.GetFiles(_folder.Path, "*" + WholeFile.Unfinished));
            foreach (var name in (string[])["A.cs", "B.cs"])
            {
                Assert.Contains(File.ReadAllText(_folder.Locate(name)), (string[])["old", "new and longer"]);
            }

            Assert.EndsWith("\n#end\n", File.ReadAllText(_folder.Locate("weave.files")), StringComparison.Ordinal);
        }

        Assert.InRange(failures, "new and longer".Length * 2, Enough - 1);
        Assert.Equal("new and longer", File.ReadAllText(_folder.Locate("A.cs")));
    }

    [Fact]
    public void Files_that_may_only_be_read_are_replaced_and_what_a_killed_weaver_left_goes()
    {
        Write("old", new WholeFile());
        foreach (var path in Directory.GetFiles(_folder.Path))
        {
            File.SetAttributes(path, FileAttributes.ReadOnly);
        }

        _folder.Write("B.cs" + WholeFile.Unfinished, "new a");
        new WeaveOutput(_folder.Path).Invalidate();
        Write("new", new WholeFile());
        Assert.Equal("new", File.ReadAllText(_folder.Locate("A.cs")));
        Assert.Empty(Directory.GetFiles(_folder.Path, "*" + WholeFile.Unfinished));
    }

    [Fact]
    public void A_request_that_was_cut_anywhere_is_not_used()
    {
        const string Whole = "--project=/p/\n--output=/o/\n--roslyn=/r/\n--source=A.cs\n--end\n";
        for (var length = 0; length < Whole.Length - 1; length++)
        {
            var path = _folder.Write("weave.rsp", Whole[..length]);
            Assert.Contains("is cut", Assert.Throws<InvalidDataException>(() => WeaveRequest.Read(path)).Message,
                StringComparison.Ordinal);
        }

        Assert.Single(WeaveRequest.Read(_folder.Write("weave.rsp", Whole)).Sources);
    }

    [Fact]
    public void A_manifest_that_was_cut_anywhere_counts_as_missing()
    {
        Write("old", new WholeFile());
        var whole = File.ReadAllText(_folder.Locate("weave.manifest"));
        for (var length = 0; length <= whole.Length; length++)
        {
            _folder.Write($"{length}/weave.manifest", whole[..length]);
            _folder.Write($"{length}/weave.pathmap", "");
        }

        // Without the map of paths the compiler would take copies for files of their own.
        var unmapped = whole.Length + 1;
        _folder.Write($"{unmapped}/weave.manifest", whole);

        _folder.Write("recall.proj", $"""
            <Project>
              <PropertyGroup><_WeftActive>true</_WeftActive></PropertyGroup>
              <Import Project="{Repository.Locate("src/Build/build/Weft.Manifest.targets")}" />
              <Target Name="_WeftPrepare" />
              <Target Name="_WeftRunWeaver" />
              <Target Name="Tell" DependsOnTargets="_WeftRecall;_WeftReadManifest">
                <Message Importance="high" Text="[$(Length) @(_WeftKnown, '|') @(_WeftCompile, '|')]" />
              </Target>
            </Project>
            """);
        _folder.Write("all.proj", $"""
            <Project>
              <ItemGroup><Length Include="{string.Join(';', Enumerable.Range(0, unmapped + 1))}" /></ItemGroup>
              <Target Name="All">
                <MSBuild Projects="recall.proj" Targets="Tell"
                         Properties="Length=%(Length.Identity);_WeftDirectory={_folder.Path}/%(Length.Identity)/;_WeftManifest={_folder.Path}/%(Length.Identity)/weave.manifest" />
              </Target>
            </Project>
            """);
        var lines = MSBuildRun.Output(_folder.Locate("all.proj"), ImmutableDictionary<string, string>.Empty, "-t:All")
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var files = string.Join('|', whole.Split('\n')[..^2]);
        Assert.Equal(unmapped + 1, lines.Length);
        Assert.Equal($"[{unmapped}  ]", lines[unmapped]);
        for (var length = 0; length <= whole.Length; length++)
        {
            // Without the last line break the last line is still there.
            var expected = length < whole.Length - 1 ? $"[{length}  ]" : $"[{length} {files} {files}]";
            Assert.Equal(expected, lines[length]);
        }
    }

    private static WovenFile Copy(string name, string text) => new("/p/" + name, name, text, new UTF8Encoding(false));

    private void Write(string text, WholeFile files) => new WeaveOutput(_folder.Path, files).Write(
        [new("A.cs", "/p/A.cs"), new("B.cs", "/p/B.cs"), new("C.cs", "/p/C.cs")],
        new WeaveResult([Copy("A.cs", text), Copy("B.cs", text)], []));

    // Takes so many bytes in all, and then no more; what fits in of the last write stays, as it does on a disk.
    private sealed class FullDisk(int room)
    {
        private int _room = room;

        public Stream Create(string path) => new Writer(this, File.Create(path));

        private sealed class Writer(FullDisk disk, Stream file) : Stream
        {
            public override bool CanRead => false;

            public override bool CanSeek => false;

            public override bool CanWrite => true;

            public override long Length => file.Length;

            public override long Position { get => file.Position; set => throw new NotSupportedException(); }

            public override void Write(ReadOnlySpan<byte> buffer)
            {
                var fits = Math.Min(buffer.Length, disk._room);
                file.Write(buffer[..fits]);
                disk._room -= fits;
                if (fits < buffer.Length)
                {
                    throw new IOException("No space left on device");
                }
            }

            public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

            public override void Flush() => file.Flush();

            public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

            public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

            public override void SetLength(long value) => throw new NotSupportedException();

            protected override void Dispose(bool disposing) => file.Dispose();
        }
    }
}
