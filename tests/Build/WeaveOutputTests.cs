using System.Collections.Immutable;
using System.Text;

namespace Weft.Build.Tests;

public sealed class WeaveOutputTests : IDisposable
{
    private static readonly DateTime s_longAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Copies_lie_where_they_belong_and_the_lists_name_them()
    {
        Write(new WovenFile("", "Weft.Registration.g.cs", "// ids", Encoding.UTF8),
            Copy("/p/sub dir/A.cs", "sub dir/A.cs", "class A;"));

        Assert.Equal("class A;", File.ReadAllText(_folder.Locate("sub dir/A.cs")));
        Assert.Equal("// ids", File.ReadAllText(_folder.Locate("Weft.Registration.g.cs")));
        string[] written = [_folder.Locate("Weft.Registration.g.cs"), _folder.Locate("sub dir/A.cs")];
        Assert.Equal([.. written, WeaveOutput.LastLine], File.ReadAllLines(_folder.Locate("weave.files")));
        Assert.Equal([.. written, WeaveOutput.LastLine], File.ReadAllLines(_folder.Locate("weave.manifest")));
    }

    [Fact]
    public void The_manifest_keeps_the_order_and_the_names_of_what_is_compiled_as_it_is()
    {
        string[] sources = ["Z.cs", "sub dir/../A.cs", "/q/B.cs", "A.cs"];
        Write([.. sources.Select(static name => SourceFile.Of("/p/", name))], Copy("/p/A.cs", "A.cs", "class A;"));
        Assert.Equal(["Z.cs", _folder.Locate("A.cs"), "/q/B.cs", _folder.Locate("A.cs"), "#end"],
            File.ReadAllLines(_folder.Locate("weave.manifest")));
        Assert.Equal([_folder.Locate("A.cs"), "#end"], File.ReadAllLines(_folder.Locate("weave.files")));
    }

    [Fact]
    public void A_copy_has_the_byte_order_mark_of_its_original()
    {
        Write(Copy("/p/A.cs", "A.cs", "class Ü;") with { Encoding = Encoding.Unicode });
        byte[] expected = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("class Ü;")];
        Assert.Equal(expected, File.ReadAllBytes(_folder.Locate("A.cs")));
    }

    [Fact]
    public void An_unchanged_copy_keeps_its_time_stamp_and_a_changed_one_does_not()
    {
        Write(Copy("/p/A.cs", "A.cs", "class A;"), Copy("/p/B.cs", "B.cs", "class B;"));
        File.SetLastWriteTimeUtc(_folder.Locate("A.cs"), s_longAgo);
        File.SetLastWriteTimeUtc(_folder.Locate("B.cs"), s_longAgo);

        Write(Copy("/p/A.cs", "A.cs", "class A;"), Copy("/p/B.cs", "B.cs", "class B2;"));

        Assert.Equal(s_longAgo, File.GetLastWriteTimeUtc(_folder.Locate("A.cs")));
        Assert.NotEqual(s_longAgo, File.GetLastWriteTimeUtc(_folder.Locate("B.cs")));
    }

    [Fact]
    public void Copies_that_are_no_longer_wanted_are_deleted_but_not_what_others_put_there()
    {
        Write(Copy("/p/A.cs", "deep/A.cs", "class A;"), Copy("/p/B.cs", "B.cs", "class B;"));
        _folder.Write("weave.rsp", "");
        _folder.Write("deep/.editorconfig", "");

        Write(Copy("/p/B.cs", "B.cs", "class B;"));

        Assert.False(File.Exists(_folder.Locate("deep/A.cs")));
        Assert.True(File.Exists(_folder.Locate("B.cs")));
        Assert.True(File.Exists(_folder.Locate("weave.rsp")));
        Assert.True(File.Exists(_folder.Locate("deep/.editorconfig")));
    }

    [Fact]
    public void Without_a_finished_weave_there_is_no_manifest()
    {
        Write(Copy("/p/A.cs", "A.cs", "class A;"));
        new WeaveOutput(_folder.Path).Invalidate();
        Assert.False(File.Exists(_folder.Locate("weave.manifest")));
    }

    private static WovenFile Copy(string source, string path, string text) =>
        new(source, path, text, new UTF8Encoding(false));

    private void Write(params WovenFile[] files) =>
        Write([.. files.Where(static file => file.Source.Length > 0)
            .Select(static file => new SourceFile(file.Source, file.Source))], files);

    private void Write(SourceFile[] sources, params WovenFile[] files) =>
        new WeaveOutput(_folder.Path).Write(sources, new WeaveResult([.. files], ImmutableArray<string>.Empty));
}
