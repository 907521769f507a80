namespace Weft.Tests.Counting;

/// <summary>What a random program does next.</summary>
internal enum StepKind
{
    Enter,
    Leave,
    LeaveMany,
    EnterAsync,
    EnterIterator,
    Suspend,
    Resume,
    Yield,
    ResumeAfterYield,
    End,
    Allocate,
    Pause,
    Tick,
    Start,
    Stop,
}

/// <summary>One step of a random program that can be taken where it stands.</summary>
/// <param name="Kind">What to do.</param>
/// <param name="Argument">The member, the frame, the depth, the bytes or the milliseconds to do it with.</param>
/// <param name="Frame">The number of the frame that is made; -1 if there is none.</param>
internal readonly record struct Step(StepKind Kind, int Argument, int Frame = -1);
