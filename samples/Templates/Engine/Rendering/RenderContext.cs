using Templates.Engine.Syntax;
using Weft;

namespace Templates.Engine.Rendering;

/// <summary>What one rendering knows: the stack of scopes, the blocks of the
/// extending templates, and the depth it has reached.</summary>
/// <remarks>Belongs to one rendering on one thread. An exception ends the
/// rendering, so scopes are not popped on that way.</remarks>
internal sealed class RenderContext(TemplateLoader loader, IReadOnlyDictionary<string, object?> data)
{
    /// <summary>Enough for any page; a template that includes itself is told so
    /// before it overflows the thread's stack.</summary>
    private const int MaximumDepth = 50;

    private readonly List<IReadOnlyDictionary<string, object?>> _scopes = [data];
    private int _depth;

    /// <summary>The blocks of the templates on the way from the rendered one to
    /// its base; null outside of inheritance.</summary>
    public BlockOverrides? Blocks { get; set; }

    /// <summary>The value of the innermost variable of that name, or null if there is none.</summary>
    [Profile]
    public object? Find(string name)
    {
        for (int index = _scopes.Count - 1; index >= 0; index--)
        {
            if (_scopes[index].TryGetValue(name, out object? value))
            {
                return value;
            }
        }
        return null;
    }

    public void Push(IReadOnlyDictionary<string, object?> scope) => _scopes.Add(scope);

    public void Pop() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>The template that a tag names.</summary>
    /// <exception cref="TemplateException">There is none; the error stands at the tag.</exception>
    public Template Load(string name, SourceLocation location) =>
        loader.Find(name) ?? throw location.Error($"there is no template '{name}'");

    /// <summary>Goes one template or block deeper; every call needs one of <see cref="Leave"/>.</summary>
    /// <exception cref="TemplateException">The rendering is as deep as it may be.</exception>
    public void Enter(SourceLocation location)
    {
        if (++_depth > MaximumDepth)
        {
            throw location.Error(
                $"templates and blocks are nested more than {MaximumDepth} deep: expected none that contains itself");
        }
    }

    public void Leave() => _depth--;
}
