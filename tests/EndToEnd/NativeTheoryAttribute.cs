namespace Weft.EndToEnd.Tests;

/// <summary>As <see cref="NativeFactAttribute"/>, for a test with several inputs.</summary>
public sealed class NativeTheoryAttribute : TheoryAttribute
{
    public NativeTheoryAttribute() => Skip = new NativeFactAttribute().Skip;
}
