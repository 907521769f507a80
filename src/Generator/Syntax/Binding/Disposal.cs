namespace Weft.Generator.Syntax.Binding;

/// <summary>How the asynchronous disposal of a resource is written out.</summary>
/// <param name="IsKnown">Whether the runtime does it, which knows the type, or the
/// interface through which it is disposed of. It has a wrapper for it, too.</param>
/// <param name="IsTask">Whether the resource's own method gives a task.</param>
/// <param name="MayBeNull">Whether there may be nothing to dispose of.</param>
internal sealed record Disposal(bool IsKnown, bool IsTask, bool MayBeNull)
{
    /// <summary>The statements that dispose of a resource with the method's
    /// frame open, and closed while its end is waited for.</summary>
    public string Of(string resource, string frame)
    {
        if (IsKnown)
        {
            return $"await {frame}.DisposeOf({resource}); {frame}.Resume();";
        }

        // What the await does unless told otherwise is said, for analyzers that ask for it to be said.
        var configuration = IsTask ? ".ConfigureAwait(true)" : "";
        var disposal =
            $"await global::Weft.Woven.SuspendableFrame.Suspend({resource}.DisposeAsync(){configuration}, in "
            + $"{frame}); {frame}.Resume();";
        return $"{frame}.Resume(); " + (MayBeNull ? $"if ({resource} is not null) {{ {disposal} }}" : disposal);
    }
}
