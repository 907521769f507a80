namespace Templates.Engine.Filters;

/// <summary>An argument that a filter cannot work with; the caller knows the place in the template.</summary>
internal sealed class FilterException(string message) : Exception(message)
{
    public static FilterException For(string filter, string expected, object? argument) =>
        new($"the filter '{filter}' expected {expected} as its argument, found '{Values.ValueText.Of(argument)}'");
}
