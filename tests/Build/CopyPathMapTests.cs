using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.Tests;

/// <summary>Under the map of the copies csc writes down the path that it would write down for the original.</summary>
public sealed class CopyPathMapTests
{
    private static readonly (string, string)[] s_copies =
    [
        ("/r/App/obj/weft/Weft.Registration.g/Sub/A.cs", "/r/App/Sub/A.cs"),
        ("/r/App/obj/weft/Program.cs", "/r/App/Program.cs"),
        ("/r/App/obj/weft/Sub/A.cs", "/r/App/Sub/A.cs"),
        ("/r/App/obj/weft/Sub/Deep/B.cs", "/r/App/Sub/Deep/B.cs"),
        ("/r/App/obj/weft/__/Shared/C.cs", "/r/Shared/C.cs"),
        ("/r/App/obj/weft/__/__/D.cs", "/D.cs"),
        ("/r/App/obj/weft/___/E.cs", "/r/App/__/E.cs"),
        ("/r/App/obj/weft/a, b=c/F.cs", "/r/App/a, b=c/F.cs"),
    ];

    [Theory]
    [InlineData("")]
    [InlineData("/r/=/_/")]
    [InlineData("/r/App/=/_/,/r/=/all/")]
    [InlineData("/r/App/Sub/Deep=/deep,/r/App/Sub=/q/Sub,/r/App=/_")]
    [InlineData("/r/App/Sub/Deep/=/x/Deep/,/r/App/=/y/,/elsewhere/=/z/")]
    [InlineData("/r/App/obj/=/o/,/r/=/_/")]
    [InlineData("/r/App/a,, b==c/=/o,,/_==/")]
    public void Each_copy_has_the_path_of_its_original(string project)
    {
        var (before, after) = (Resolver(project), Resolver(CopyPathMap.Of(project, s_copies)));
        Assert.All(s_copies,
            one => Assert.Equal(before.NormalizePath(one.Item2, null), after.NormalizePath(one.Item1, null)));
        Assert.Equal(before.NormalizePath("/r/App/obj/Made.cs", null), after.NormalizePath("/r/App/obj/Made.cs", null));
    }

    [Fact]
    public void One_prefix_serves_for_all_files_below_the_project() =>
        Assert.Equal("/r/obj/weft/=/r/",
            CopyPathMap.Of("", [("/r/obj/weft/A.cs", "/r/A.cs"), ("/r/obj/weft/B/C.cs", "/r/B/C.cs")]));

    [Fact]
    public void Without_copies_the_map_is_that_of_the_project() => Assert.Equal("/r=/_", CopyPathMap.Of("/r=/_", []));

    private static SourceFileResolver Resolver(string map)
    {
        var arguments = CSharpCommandLineParser.Default.Parse(map.Length == 0 ? [] : ["/pathmap:" + map], null, null);
        Assert.Equal(map.Length > 0, arguments.PathMap.Length > 0);
        return new SourceFileResolver([], null, arguments.PathMap);
    }
}
