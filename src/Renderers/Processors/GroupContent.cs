namespace Weft.Renderers.Processors;

/// <summary>Whose frames a group hides.</summary>
internal static class GroupContent
{
    private const int Named = 3;

    /// <summary>The assemblies of its hidden frames, those of the outermost frames first; the fourth and all others are an ellipsis.</summary>
    internal static string Of(CallNode group)
    {
        var names = new List<string>();
        var open = new Queue<CallNode>();
        open.Enqueue(group);
        while (open.TryDequeue(out var node) && names.Count <= Named)
        {
            foreach (var child in node.Children)
            {
                if (child.Kind != CallNodeKind.HiddenFrame)
                {
                    continue;
                }

                open.Enqueue(child);
                if (child.Method!.Assembly.Length > 0 && !names.Contains(child.Method.Assembly))
                {
                    names.Add(child.Method.Assembly);
                }
            }
        }

        return string.Join(", ", names.GetRange(0, Math.Min(names.Count, Named))) + (names.Count > Named ? ", …" : "");
    }
}
