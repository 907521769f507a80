namespace Weft.Renderers.Profiles;

/// <summary>What a stack is made of. Two frames are the same if all these values are equal.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Name">Name as <see cref="ProfiledMethod.Name"/> has it, or the word in brackets.</param>
/// <param name="Type">Containing type with namespace; empty if there is none.</param>
/// <param name="File">Source file; empty if unknown.</param>
/// <param name="Line">Line of the declaration, from 1 on; 0 if unknown.</param>
/// <param name="Assembly">Simple name of the assembly; empty if there is none.</param>
/// <param name="Group">The group that the code names; empty if there is none.</param>
public readonly record struct ProfileFrame(
    ProfileFrameKind Kind,
    StringHandle Name,
    StringHandle Type,
    StringHandle File,
    int Line,
    StringHandle Assembly,
    StringHandle Group)
{
    /// <summary>Whether it stands for code, and not for time in which none of the program's woven code ran.</summary>
    public bool IsCode => Kind is ProfileFrameKind.Method or ProfileFrameKind.Region or ProfileFrameKind.Unknown;
}
