namespace Weft.Generator.Syntax.Binding;

/// <summary>The place of an awaited or enumerated value when its own method is called.</summary>
internal enum AwaitedPlace
{
    /// <summary>Nobody can tell a copy from it.</summary>
    Anywhere,

    /// <summary>In a variable, which the method may change.</summary>
    Variable,

    /// <summary>
    /// In a variable that cannot be written: a method that changes it has a copy, and one that takes it by reference
    /// has the variable.
    /// </summary>
    ReadOnlyVariable,

    /// <summary>Its type is not known.</summary>
    Unknown,
}
