using System.Diagnostics.CodeAnalysis;

namespace Weft.Renderers.Tests;

/// <summary>A tool that measures the coverage of a woven program's tests finds Weft beside them, with its
/// symbols.</summary>
public sealed class CoverageTests
{
    [Theory]
    [InlineData(typeof(Capture))]
    [InlineData(typeof(Renderer))]
    public void Nothing_of_Weft_is_counted(Type type) =>
        Assert.True(type.Assembly.IsDefined(typeof(ExcludeFromCodeCoverageAttribute), inherit: false));
}
