namespace Weft.Renderers.Processors;

/// <summary>Whose frames a group hides.</summary>
internal static class GroupContent
{
    private const int Named = 3;

    /// <summary>
    /// The groups that attributes name for its hidden frames, or else the frames' assemblies,
    /// those of the outermost frames first; the fourth and all others are an ellipsis.
    /// </summary>
    internal static string Of(CallNode group)
    {
        var names = new List<string>();
        var open = new List<CallNode> { group };
        for (var next = 0; next < open.Count && names.Count <= Named; next++)
        {
            foreach (var child in open[next].Children)
            {
                if (child.Kind != CallNodeKind.HiddenFrame)
                {
                    continue;
                }

                open.Add(child);
                var name = child.Method!.Group.Length > 0 ? child.Method.Group : child.Method.Assembly;
                if (name.Length > 0 && !names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        return string.Join(", ", names.GetRange(0, Math.Min(names.Count, Named))) + (names.Count > Named ? ", …" : "");
    }
}
