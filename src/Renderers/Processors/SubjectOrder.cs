namespace Weft.Renderers.Processors;

/// <summary>An order of subjects that depends on nothing but their names.</summary>
internal static class SubjectOrder
{
    internal static int Compare(NodeSubject left, NodeSubject right)
    {
        var order = ((int)left.Kind).CompareTo((int)right.Kind);
        order = order != 0 ? order : string.CompareOrdinal(left.Text, right.Text);
        order = order != 0 ? order : string.CompareOrdinal(left.Method?.Type, right.Method?.Type);
        order = order != 0 ? order : string.CompareOrdinal(left.Method?.Name, right.Method?.Name);
        order = order != 0 ? order : string.CompareOrdinal(left.Method?.File, right.Method?.File);
        order = order != 0 ? order : (left.Method?.Line ?? 0).CompareTo(right.Method?.Line ?? 0);
        order = order != 0 ? order : string.CompareOrdinal(left.Method?.Assembly, right.Method?.Assembly);
        return order != 0 ? order : string.CompareOrdinal(left.Method?.Group, right.Method?.Group);
    }
}
