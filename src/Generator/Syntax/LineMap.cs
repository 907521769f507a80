using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Weft.Generator.Paths;

namespace Weft.Generator.Syntax;

/// <summary>Writes <c>#line</c> directives which lead from the woven copy to
/// where the compiler would have placed the same code in the original.</summary>
internal sealed class LineMap
{
    private const int MostBlanks = 400;

    private readonly SyntaxTree _tree;
    private readonly SourceText _text;
    private readonly string _wovenFolder;
    private readonly string _newLine;
    private readonly List<LineDirectiveTriviaSyntax> _directives;
    private readonly List<PragmaChecksumDirectiveTriviaSyntax> _checksums;

    /// <param name="tree">The original file.</param>
    /// <param name="root">Its root.</param>
    /// <param name="wovenFolder">Absolute folder of the woven copy: relative
    /// paths in line directives start there.</param>
    /// <param name="absolutePaths">Whether the original is named by its absolute path.</param>
    /// <param name="newLine">The line break of the file.</param>
    public LineMap(
        SyntaxTree tree,
        CompilationUnitSyntax root,
        string wovenFolder,
        bool absolutePaths,
        string newLine)
    {
        _tree = tree;
        _text = tree.GetText();
        _wovenFolder = wovenFolder;
        _newLine = newLine;
        OriginalPath = absolutePaths ? tree.FilePath : RelativePath.From(wovenFolder, tree.FilePath);
        _directives = [.. Active<LineDirectiveTriviaSyntax>(root)];
        _checksums = [.. Active<PragmaChecksumDirectiveTriviaSyntax>(root)];
    }

    public string OriginalPath { get; }

    /// <summary>The directive after which the next line stands for the line of <paramref name="position"/>.</summary>
    public string LineOf(int position)
    {
        var mapped = _tree.GetMappedLineSpan(new TextSpan(position, 0));
        var line = mapped.StartLinePosition.Line + 1;

        // Hidden lines are counted on, and caller information shows the count:
        // the directive that hides takes up a line of its own.
        return IsHidden(position)
            ? $"#line {Math.Max(line - 1, 1)} \"{PathOf(mapped)}\"{_newLine}#line hidden"
            : $"#line {line} \"{PathOf(mapped)}\"";
    }

    /// <summary>The directive after which what follows stands for what follows a
    /// position: with the line break behind it, and blanks up to the column.</summary>
    public string PlaceOf(int position)
    {
        var line = _text.Lines.GetLineFromPosition(position);
        var end = Math.Min(line.End, line.Start + LongLines.LastColumn);
        if (position - line.Start <= MostBlanks || position >= end || IsHidden(position))
        {
            return LineOf(position) + _newLine + PaddingTo(position);
        }

        // As many blanks as there are columns, for each of many members on a line, would
        // grow by the square. What lies behind the end of the span is led back as well.
        return SpanOf(TextSpan.FromBounds(position, end), 0) + _newLine;
    }

    /// <summary>As <see cref="PlaceOf"/>, without blanks if nothing but white space follows.</summary>
    public string PlaceAfter(int position) => IsLast(position) ? LineOf(position) + _newLine : PlaceOf(position);

    /// <summary>
    /// The directive after which the first <paramref name="offset"/> characters
    /// of the next line stand for the whole of <paramref name="span"/>.
    /// </summary>
    public string SpanOf(TextSpan span, int offset)
    {
        if (IsHidden(span.Start))
        {
            return LineOf(span.Start);
        }

        var mapped = _tree.GetMappedLineSpan(span);
        var start = mapped.StartLinePosition;
        var end = mapped.EndLinePosition;

        // Columns count from 1, and the last one is included.
        var skip = offset == 0 ? "" : offset + " ";
        return $"#line ({start.Line + 1},{start.Character + 1})-({end.Line + 1},{end.Character}) "
            + $"{skip}\"{PathOf(mapped)}\"";
    }

    /// <summary>Whether the whole of a span can be named by one directive: it is
    /// not hidden, and no directive of the user's own stands within.</summary>
    public bool CanSpan(TextSpan span) => !IsHidden(span.Start) && !ChangesWithin(span);

    /// <summary>Whether nothing but white space follows a position on its line.</summary>
    public bool IsLast(int position)
    {
        var end = _text.Lines.GetLineFromPosition(position).End;
        while (position < end && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position == end;
    }

    /// <summary>Whether a directive of the user's own stands within a span.</summary>
    public bool ChangesWithin(TextSpan span) => _directives.Any(directive => span.Contains(directive.SpanStart));

    /// <summary>White space as wide as what stands before <paramref name="position"/>
    /// on its line, tabs kept, so that columns stay what they are.</summary>
    public string PaddingTo(int position)
    {
        var line = _text.Lines.GetLineFromPosition(position);
        return string.Concat(
            _text.ToString(TextSpan.FromBounds(line.Start, position))
                .Select(character => character == '\t' ? '\t' : ' '));
    }

    /// <summary>The user's own directives, made to mean in the woven copy's
    /// folder what they mean in the original's.</summary>
    public void Carry(TextEdits edits)
    {
        foreach (var directive in _directives)
        {
            if (directive.Line.ValueText == "default")
            {
                var next = _text.Lines.GetLineFromPosition(directive.SpanStart).LineNumber + 2;
                edits.Replace(TextSpan.FromBounds(directive.HashToken.SpanStart, directive.Line.Span.End),
                    $"#line {next} \"{OriginalPath}\"");
            }
            else
            {
                CarryPath(directive.File, edits);
            }
        }

        foreach (var directive in _checksums)
        {
            CarryPath(directive.File, edits);
        }
    }

    private static IEnumerable<TDirective> Active<TDirective>(CompilationUnitSyntax root)
        where TDirective : DirectiveTriviaSyntax
    {
        for (var directive = root.GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            if (directive is TDirective { IsActive: true } wanted)
            {
                yield return wanted;
            }
        }
    }

    private void CarryPath(SyntaxToken file, TextEdits edits)
    {
        if (file.ValueText is { Length: > 0 } path && !RelativePath.IsRooted(path))
        {
            edits.Replace(file.Span, '"' + Rebased(path) + '"');
        }
    }

    private string Rebased(string path) =>
        RelativePath.From(_wovenFolder, RelativePath.FolderOf(_tree.FilePath) + "/" + path);

    private bool IsHidden(int position) =>
        _directives.Count > 0 && _tree.GetLineVisibility(position) == LineVisibility.Hidden;

    private string PathOf(FileLinePositionSpan mapped)
    {
        if (!mapped.HasMappedPath)
        {
            return OriginalPath;
        }

        return RelativePath.IsRooted(mapped.Path)
            ? mapped.Path
            : Rebased(mapped.Path);
    }
}
