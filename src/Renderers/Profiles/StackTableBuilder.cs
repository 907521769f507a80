using System.Collections.Immutable;

namespace Weft.Renderers.Profiles;

/// <summary>Gives each text, frame and stack of a profile its number. Not safe for concurrent use.</summary>
internal sealed class StackTableBuilder
{
    private readonly StringTableBuilder _strings = new();
    private readonly Dictionary<ProfileFrame, FrameHandle> _frameNumbers = [];
    private readonly ImmutableArray<ProfileFrame>.Builder _frames = ImmutableArray.CreateBuilder<ProfileFrame>();
    private readonly Dictionary<long, StackHandle> _stackNumbers = [];
    private readonly ImmutableArray<StackNode>.Builder _stacks = ImmutableArray.CreateBuilder<StackNode>();

    internal StringHandle Text(string text) => _strings.Add(text);

    internal FrameHandle Frame(ProfiledMethod method) => Frame(new ProfileFrame(
        method.Kind switch
        {
            FrameKind.Method => ProfileFrameKind.Method,
            FrameKind.Region => ProfileFrameKind.Region,
            _ => ProfileFrameKind.Unknown,
        },
        Text(method.Name),
        Text(method.Type),
        Text(method.File),
        method.Line,
        Text(method.Assembly),
        Text(method.Group)));

    internal FrameHandle Frame(ProfileFrameKind kind, string name)
        => Frame(new ProfileFrame(kind, Text(name), default, default, 0, default, default));

    /// <summary>The stack of a frame that stands for time around all code.</summary>
    internal StackHandle Around(ProfileFrameKind kind) => Stack(StackHandle.None, Frame(kind, kind switch
    {
        ProfileFrameKind.GarbageCollection => "[gc]",
        ProfileFrameKind.Outside => "[outside]",
        ProfileFrameKind.Unattributed => "[unattributed]",
        _ => "[idle]",
    }));

    internal StackHandle Stack(StackHandle caller, FrameHandle frame)
    {
        var key = ((long)caller.Index << 32) | (uint)frame.Index;
        if (!_stackNumbers.TryGetValue(key, out var stack))
        {
            stack = new StackHandle(_stacks.Count);
            _stackNumbers.Add(key, stack);
            _stacks.Add(new StackNode(caller, frame, caller.IsNone ? 1 : _stacks[caller.Index].Levels + 1));
        }

        return stack;
    }

    internal int StackCount => _stacks.Count;

    internal StringTable Strings() => _strings.Build();

    internal FrameTable Frames() => new(_frames.ToImmutable());

    internal StackTable Stacks() => new(_stacks.ToImmutable());

    private FrameHandle Frame(ProfileFrame frame)
    {
        if (!_frameNumbers.TryGetValue(frame, out var number))
        {
            number = new FrameHandle(_frames.Count);
            _frameNumbers.Add(frame, number);
            _frames.Add(frame);
        }

        return number;
    }
}
