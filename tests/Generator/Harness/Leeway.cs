using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Tests.Harness;

/// <summary>The stops of one file that weaving may change, and how:
/// docs/transparency.md lists them. All others have to be the same.</summary>
/// <param name="tree">The file as written.</param>
/// <param name="isOptimized">Whether it is compiled with optimizations.</param>
internal sealed class Leeway(SyntaxTree tree, bool isOptimized)
{
    private readonly SourceText _text = tree.GetText();
    private readonly IdleHandlers _idle = new(tree);
    private readonly ConstantChoices _constants = new(tree);

    /// <summary>Why a stop may be changed.</summary>
    public enum Reason
    {
        /// <summary>It may not.</summary>
        None,

        /// <summary>It is at a brace, or leaves the method.</summary>
        End,

        /// <summary>The optimizer leaves nothing of it but a jump.</summary>
        Jump,

        /// <summary>It never runs.</summary>
        Idle,

        /// <summary>It starts with a choice that is made when it is compiled.</summary>
        Chosen,
    }

    /// <summary>What a stop shows.</summary>
    public string TextOf(LinePositionSpan span) =>
        span.End.Line < _text.Lines.Count && _text.Lines.GetPosition(span.End) <= _text.Length
            ? _text.ToString(_text.Lines.GetTextSpan(span)) : "";

    /// <summary>Why a stop of a method may be changed.</summary>
    public Reason Of(Stop stop, string method)
    {
        var text = TextOf(stop.Span);
        return !isOptimized ? (text == "}" && IsStateMachine(method) ? Reason.End : Reason.None)
            : text is "{" or "}" or "return;" ? Reason.End
            : stop.IsJump ? Reason.Jump
            : _idle.Include(stop.Span) ? Reason.Idle
            : IsStateMachine(method) && _constants.AreIn(stop.Span) ? Reason.Chosen
            : Reason.None;
    }

    /// <summary>Whether the documentation says that a woven method may have so
    /// many more of a stop; fewer, if negative.</summary>
    public static bool Allows(Reason reason, string text, string method, int added) => reason switch
    {
        Reason.End when text == "{" => added < 0,
        Reason.End when text == "}" => IsStateMachine(method) || added > 0,
        Reason.End => IsStateMachine(method) || added < 0,
        Reason.Jump => IsStateMachine(method) || added > 0,
        Reason.Chosen => true,
        _ => added > 0,
    };

    private static bool IsStateMachine(string method) => method.EndsWith(".MoveNext", StringComparison.Ordinal);
}
