using System.Diagnostics;

namespace Weft;

/// <summary>Carves a member or type out of a wider <see cref="ProfileAttribute"/>
/// or of <c>WeftScope=All</c>: no probe is woven into it.</summary>
/// <remarks>In a build without <c>EnableWeft=true</c> the attribute leaves no trace in the assembly.</remarks>
[Conditional("WEFT")]
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Event
        | AttributeTargets.Class
    | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Assembly,
    Inherited = false)]
public sealed class NoProfileAttribute : Attribute
{
}
