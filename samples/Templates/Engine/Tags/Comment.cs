using Templates.Engine.Rendering;
using Templates.Engine.Syntax;

namespace Templates.Engine.Tags;

/// <summary><c>{% comment %} ... {% endcomment %}</c>: a part of the template
/// that is neither parsed nor rendered.</summary>
internal static class Comment
{
    public static Node? Parse(TagReader tag, TemplateParser parser)
    {
        tag.ExpectEnd();
        parser.SkipSection(tag, "endcomment");
        return null;
    }
}
