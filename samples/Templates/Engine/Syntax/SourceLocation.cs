namespace Templates.Engine.Syntax;

/// <summary>A place in a template, kept by whatever can fail only when the template is rendered.</summary>
internal readonly record struct SourceLocation(SourceText Source, int Offset)
{
    public TemplateException Error(string reason) => Source.ErrorAt(Offset, reason);
}
