using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Syntax;

namespace Weft.Generator.Weaving.Suspension;

/// <summary>Inserts text in the middle of statements so that what stands around
/// it keeps its line and its column.</summary>
/// <param name="edits">Takes the insertions.</param>
/// <param name="lines">Leads back to the original.</param>
/// <param name="newLine">The line break of the file.</param>
internal sealed class MappedInsertions(TextEdits edits, LineMap lines, string newLine)
{
    private readonly HashSet<int> _opened = [];

    /// <summary>Opens a call around an expression. What the compiler says of
    /// the call lies where it would lie for the expression.</summary>
    public void Open(ExpressionSyntax expression, string call)
    {
        if (!IsExact(expression))
        {
            edits.Insert(expression.SpanStart, call);
            return;
        }

        if (StopSpan.StartingWith(expression) is { } stop)
        {
            _opened.Add(stop.Start);
        }
        else
        {
            stop = expression.Span;
        }

        edits.Insert(expression.SpanStart, newLine + lines.SpanOf(stop, call.Length) + newLine + call);
    }

    /// <summary>Closes the call around an expression.</summary>
    public void Close(ExpressionSyntax expression, string call) => Close(expression, expression.Span.End, call);

    /// <summary>Leads back what follows a string in which nothing could be mapped.</summary>
    public void CloseString(InterpolatedStringExpressionSyntax node)
    {
        // A stop that starts with the string cannot be mended: a line break in
        // it would move its end by lines, and not by columns alone.
        Close(node, StopSpan.StartingWith(node)?.End ?? node.Span.End, "");
    }

    private void Close(ExpressionSyntax expression, int end, string call)
    {
        edits.Insert(end, lines.IsLast(end) || !IsExact(expression) ? call : call + newLine + lines.PlaceOf(end));
    }

    /// <summary>Inserts code that no debugger stops at.</summary>
    public void Hide(int position, string code) => edits.Insert(position, Hidden(position, code));

    /// <summary>Puts hidden code in the place of a part of the text.</summary>
    public void HideIn(TextSpan span, string code) => edits.Replace(span, Hidden(span.End, code));

    /// <summary>Puts hidden code in the place of what stands from a position to a
    /// declaration, and gives the declaration the stop that it had with it.</summary>
    public void HideBefore(VariableDeclarationSyntax declaration, int start, string code, TextSpan stop)
    {
        var gap = TextSpan.FromBounds(start, declaration.SpanStart);
        if (!IsMappable(declaration) || !lines.CanSpan(stop))
        {
            HideIn(gap, code);
            return;
        }

        _opened.Add(stop.Start);
        edits.Replace(gap, newLine + "#line hidden" + newLine + code + newLine + lines.SpanOf(stop, 1) + newLine);
        ResumeAfter(declaration.GetFirstToken());
    }

    /// <summary>
    /// Puts hidden code in the place of what stands from a position to an expression, and behind it code
    /// that takes the expression's value and has the stop that the expression had with what stood there.
    /// </summary>
    public void HideBefore(ExpressionSyntax expression, int start, string code, string taking, TextSpan stop)
    {
        var gap = TextSpan.FromBounds(start, expression.SpanStart);
        var isExact = IsMappable(expression) && lines.CanSpan(stop);
        if (isExact)
        {
            _opened.Add(stop.Start);
        }

        var place = isExact ? lines.SpanOf(stop, 1) + newLine : lines.PlaceOf(start);
        edits.Replace(gap,
            newLine + "#line hidden" + newLine + code + newLine + place + taking + newLine + lines.PlaceOf(gap.End));
    }

    /// <summary>
    /// Gives every stop, and every other expression, into which something was inserted
    /// the extent that it had: lines that were inserted would move its end, and with it
    /// the end of what the compiler says of it. To be called when all else is inserted.
    /// </summary>
    public void MendStops(SyntaxNode root)
    {
        var stops = new HashSet<TextSpan>();
        var expressions = new HashSet<TextSpan>();
        foreach (var position in edits.Positions)
        {
            var around = Mappable(root.FindToken(position).Parent!).ToList();
            stops.UnionWith(around.SelectMany(StopSpan.AllOf).Where(IsOpen));
            expressions.UnionWith(
                around.OfType<ExpressionSyntax>().Where(HasOwnPlace).Select(expression => expression.Span)
                    .Where(IsOpen));

            bool IsOpen(TextSpan span) => span.Start < position && position < span.End && !_opened.Contains(span.Start);
        }

        // Where several start the widest counts, and a stop before any expression: a directive can name one.
        var starts = new HashSet<int>(stops.Select(stop => stop.Start));
        expressions.RemoveWhere(
            expression =>
                starts.Contains(expression.Start)
                    || root.FindToken(expression.Start).Parent is InterpolatedStringExpressionSyntax);
        stops.UnionWith(expressions);
        foreach (var stop in stops.GroupBy(stop => stop.Start, (_, sharing) => sharing.OrderBy(stop => stop.End).Last())
            .OrderBy(stop => stop.Start))
        {
            Mend(stop, root.FindToken(stop.Start));
        }
    }

    // What the compiler says of the value of an await it says of the call around it, which has the place of the await.
    private static bool HasOwnPlace(ExpressionSyntax expression) =>
        expression is not (AwaitExpressionSyntax or TypeSyntax);

    private void Mend(TextSpan stop, SyntaxToken first)
    {
        if (!lines.CanSpan(stop))
        {
            return;
        }

        if (first.Parent is InterpolatedStringExpressionSyntax text)
        {
            MendAtString(stop, text.Span);
            return;
        }

        edits.Insert(stop.Start, newLine + lines.SpanOf(stop, 1) + newLine);
        ResumeAfter(first);
    }

    // No directive may follow the first character of a string: a parenthesis stands in for it.
    private void MendAtString(TextSpan stop, TextSpan text)
    {
        if (edits.Positions.Any(position => text.Start < position && position <= text.End))
        {
            return;
        }

        edits.Insert(text.Start,
            newLine + lines.SpanOf(stop, 1) + newLine + "(" + newLine + lines.PlaceOf(text.Start));
        edits.Insert(text.End, ")" + (lines.IsLast(text.End) ? "" : newLine + lines.PlaceOf(text.End)));
    }

    private void ResumeAfter(SyntaxToken first) =>
        edits.Insert(first.Span.End, newLine + lines.PlaceOf(first.Span.End));

    private string Hidden(int position, string code) =>
        newLine + "#line hidden" + newLine + code + newLine + lines.PlaceAfter(position);

    private bool IsExact(ExpressionSyntax expression) =>
        IsMappable(expression)
            && Around(expression).Select(StopSpan.Of).All(stop => stop is not { } span || lines.CanSpan(span));

    // Stops lie within members.
    private static IEnumerable<SyntaxNode> Around(SyntaxNode node) =>
        node.AncestorsAndSelf().TakeWhile(outer => outer is not BaseTypeDeclarationSyntax);

    // No directive may stand in an interpolated string.
    private static bool IsMappable(SyntaxNode node) => !Around(node).Any(outer => outer is InterpolationSyntax);

    private static IEnumerable<SyntaxNode> Mappable(SyntaxNode node) =>
        Around(node).Reverse().TakeWhile(outer => outer is not InterpolationSyntax);
}
