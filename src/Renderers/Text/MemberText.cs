namespace Weft.Renderers;

/// <summary>Names of methods as a reader of C# would write them: captures have
/// those of stack traces, such as <c>.ctor</c> and <c>get_Count</c>.</summary>
internal static class MemberText
{
    private const string Constructor = ".ctor";
    private const string StaticConstructor = ".cctor";
    private const string Finalizer = "Finalize";
    private const string Indexer = "Item";

    private static readonly string[] s_accessors = ["get_", "set_", "add_", "remove_"];

    /// <summary>The type without its namespace, and the member.</summary>
    internal static string Short(ProfiledMethod method) =>
        Short(method.Kind == FrameKind.Method, method.Type, method.Name);

    /// <summary>As above, of a method or of something else that has a name.</summary>
    internal static string Short(bool isMethod, string type, string name) =>
        isMethod ? Of(ShortType(type), name) : Plain(type, name);

    /// <summary>The type with its namespace, and the member.</summary>
    internal static string Full(ProfiledMethod method) =>
        Full(method.Kind == FrameKind.Method, method.Type, method.Name);

    /// <summary>As above, of a method or of something else that has a name.</summary>
    internal static string Full(bool isMethod, string type, string name)
        => isMethod ? Of(type.Replace('+', '.'), name) : Plain(type, name);

    private static string Of(string type, string name)
    {
        if (StartsWith(name, Constructor))
        {
            return $"new {type}(){name[Constructor.Length..]}";
        }

        if (StartsWith(name, StaticConstructor))
        {
            return $"static {type}(){name[StaticConstructor.Length..]}";
        }

        return name == Finalizer ? $"~{type}()" : Plain(type, WithAccessors(name));
    }

    private static string Plain(string type, string name)
    {
        var shown = name.Length > 0 ? name : "[unnamed]";
        return type.Length > 0 ? $"{type}.{shown}" : shown;
    }

    /// <summary>Whether a name is, or is declared within, a member.</summary>
    private static bool StartsWith(string name, string member)
        => name.StartsWith(member, StringComparison.Ordinal)
            && (name.Length == member.Length || name[member.Length] == '.');

    /// <summary>An accessor can stand at the end of an interface's name, and before that of a local function.</summary>
    private static string WithAccessors(string name)
    {
        var parts = name.Split('.');
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var accessor in s_accessors)
            {
                if (parts[i].Length > accessor.Length && parts[i].StartsWith(accessor, StringComparison.Ordinal))
                {
                    var property = parts[i][accessor.Length..];
                    parts[i] = (property == Indexer ? "this[]" : property) + "." + accessor[..^1];
                    break;
                }
            }
        }

        return string.Join('.', parts);
    }

    /// <summary>Nested types keep those around them; dots inside type arguments belong to those.</summary>
    private static string ShortType(string type)
    {
        var end = type.AsSpan().IndexOfAny('<', '+');
        var start = type.AsSpan(0, end < 0 ? type.Length : end).LastIndexOf('.') + 1;
        return type[start..].Replace('+', '.');
    }
}
