using System.Diagnostics;

namespace Weft;

/// <summary>
/// Weaves enter and exit probes into what it marks: a method, constructor, property, accessor, indexer, operator,
/// event, finalizer or local function; on a type or an assembly, into all of their members but the trivial ones.
/// </summary>
/// <remarks>Has an effect only in a build with <c>EnableWeft=true</c>; in any
/// other build the attribute leaves no trace in the assembly.</remarks>
[Conditional("WEFT")]
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Event
        | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class ProfileAttribute : Attribute
{
    /// <summary>
    /// The name of a group that what is marked belongs to. In a report the first frame of a group that other code calls
    /// is shown, and those of the group below it are one row, which can be opened. The nearest declaration that names a
    /// group decides; an empty name takes a declaration out of the group of a wider one. A literal, <c>nameof</c>,
    /// or those joined with <c>+</c>: the weaver reads it from the source.
    /// </summary>
    public string? Group { get; set; }

    /// <summary>
    /// Whether what is marked only waits for something to do, as the loop of a worker does. Its own time, un-woven code
    /// that it calls included, is then no part of shares, colours and folding; reports have one row for it. What woven
    /// methods do that it calls counts. The nearest declaration that says true or false decides. A literal: the
    /// weaver reads it from the source.
    /// </summary>
    public bool Idle { get; set; }
}
