using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Syntax;
using Weft.Generator.Syntax.Binding;
using Weft.Generator.Weaving.Suspension;

namespace Weft.Generator.Weaving;

/// <summary>
/// Puts the probes around one body. What is inserted is hidden from the
/// debugger; what the user wrote keeps its line and its column.
/// </summary>
/// <param name="edits">Takes the insertions.</param>
/// <param name="file">The syntax of the file.</param>
/// <param name="lines">Leads back to the original.</param>
/// <param name="newLine">The line break of the file.</param>
/// <param name="isDebug">Whether the project is built to be stepped through.</param>
/// <param name="semantics">Answers the questions that syntax leaves open.</param>
internal sealed class BodyWeaver(
    TextEdits edits, FileSyntax file, LineMap lines, string newLine, bool isDebug, Semantics semantics)
{
    private const string Return = "return ";

    private string Hidden => newLine + "#line hidden" + newLine;

    /// <summary>Everything up to the first statement of the user's.</summary>
    public void Open(WeavableBody body, int index, ProbeText probes)
    {
        if (body.Block is { } block)
        {
            edits.Insert(block.OpenBraceToken.Span.End,
                Enter(body, index, probes, "") + Resume(block.OpenBraceToken.Span.End));
            return;
        }

        if (body.IsTopLevel)
        {
            var first = body.Contents.First().SpanStart;
            edits.Insert(first, Enter(body, index, probes, "") + Resume(first));
            return;
        }

        // The brace takes the arrow's place, but in a hidden line: an
        // expression body has no sequence point before its expression.
        var arrow = body.Arrow!.ArrowToken;
        var expression = body.Arrow.Expression;
        var gap = TextSpan.FromBounds(arrow.Span.End, expression.SpanStart);
        var opening = Enter(body, index, probes, body.IsGetter ? "{ get { " : "{ ");
        var hasTrivia = arrow.TrailingTrivia.Concat(expression.GetLeadingTrivia()).Any(trivia => !IsWhiteSpace(trivia));
        edits.Replace(arrow.Span, opening + (hasTrivia ? Resume(gap.Start) : newLine));
        edits.Insert(gap.End, (hasTrivia ? newLine : "") + Start(body));
    }

    /// <summary>Everything after the last statement of the user's.</summary>
    public void Close(WeavableBody body, ProbeText probes)
    {
        var leave = IsBlockless(body) ? "" : Leave(body, probes);
        if (body.Arrow is not null)
        {
            edits.Insert(body.Semicolon.Span.End,
                Hidden + leave + (body.IsGetter ? " } }" : " }") + Resume(body.Semicolon.Span.End));
        }
        else if (leave.Length > 0)
        {
            var brace = body.Block!.CloseBraceToken.SpanStart;
            edits.Insert(brace, Hidden + leave + newLine + lines.PlaceOf(brace));
        }
    }

    // What a function captures from another block lives in another object, for which the compiler makes another
    // class: where there is something to capture, where locals would otherwise live shorter than they did, and
    // where the end would seem to be reached, no block is added. Elsewhere one is, which costs a store less.
    private bool IsBlockless(WeavableBody body) => body.IsTopLevel || file.Outer.Contains(body.Declaration)
        || ScopedParameter.IsReplacedIn(body) || NoReturn.IsPromisedBy(body.Declaration);

    // Optimized code blames failed bounds and overflow checks on the first instruction of the
    // method, and a stack trace shows no line for what is hidden. There the first probe stands for
    // the first statement, at the price of one more stop for whoever steps through optimized code.
    private string Enter(WeavableBody body, int index, ProbeText probes, string brace)
    {
        var isBlockless = IsBlockless(body);
        if (Suspendable.Is(body, file))
        {
            var enter = AsyncFunction.Is(body.Declaration) ? probes.EnterAsync(index) : probes.EnterIterator(index);
            return Hidden + brace + (isBlockless ? "using " + enter : enter + " try {");
        }

        if (isDebug)
        {
            return Hidden + brace + (isBlockless ? probes.Open(index) : probes.Enter(index) + " " + probes.Try);
        }

        var first = FirstStop.In(body);
        var start = (brace.Length == 0 ? "" : newLine + brace) + newLine + lines.PlaceOf(first);
        return start + (isBlockless ? probes.Open(index) : probes.Enter(index) + Hidden + probes.Try);
    }

    private string Leave(WeavableBody body, ProbeText probes) =>
        Suspendable.Is(body, file) ? probes.LeaveSuspendable : probes.Leave;

    private static bool IsWhiteSpace(SyntaxTrivia trivia) => string.IsNullOrWhiteSpace(trivia.ToFullString());

    private string Resume(int position) => newLine + lines.PlaceAfter(position);

    // An expression becomes a statement, which is wider: by the semicolon at its end and by "return" at its start. The
    // span form of the directive gives the statement the extent of the expression. Where a directive of the user's own
    // stands within, the columns of the expression are right, and the statement's only nearly.
    private string Start(WeavableBody body)
    {
        var expression = body.Arrow!.Expression;
        var keyword = semantics.ReturnsValue(body) ? Return : "";
        if (!lines.ChangesWithin(expression.Span))
        {
            // The compiler's own stop at "=> ref x" is at x.
            var span = expression is RefExpressionSyntax reference ? reference.Expression.Span : expression.Span;
            return lines.SpanOf(span, keyword.Length + span.Start - expression.SpanStart) + newLine + keyword;
        }

        var padding = lines.PaddingTo(expression.SpanStart);
        return lines.LineOf(expression.SpanStart) + newLine
            + padding.Substring(Math.Min(keyword.Length, padding.Length)) + keyword;
    }
}
