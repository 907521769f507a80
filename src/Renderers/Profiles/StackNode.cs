namespace Weft.Renderers.Profiles;

/// <summary>An entry of a <see cref="StackTable"/>.</summary>
/// <param name="Caller">The stack without its innermost frame.</param>
/// <param name="Frame">That frame.</param>
/// <param name="Levels">How many frames there are.</param>
internal readonly record struct StackNode(StackHandle Caller, FrameHandle Frame, int Levels);
