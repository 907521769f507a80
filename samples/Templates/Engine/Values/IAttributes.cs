namespace Templates.Engine.Values;

/// <summary>A value of the engine's own with named attributes, such as <c>forloop</c> and <c>block</c>.</summary>
internal interface IAttributes
{
    /// <returns>The attribute's value, or null if there is none of that name.</returns>
    object? Get(string name);
}
