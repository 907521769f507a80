using Microsoft.CodeAnalysis.Text;

namespace Weft.Generator.Syntax;

/// <summary>Insertions and replacements in a text, collected first and made at
/// once: every byte outside of them stays as it is.</summary>
internal sealed class TextEdits
{
    private readonly List<TextChange> _changes = [];

    /// <summary>Where something is inserted or replaced.</summary>
    public IEnumerable<int> Positions => _changes.Select(change => change.Span.Start);

    public void Insert(int position, string text) => Replace(new TextSpan(position, 0), text);

    public void Replace(TextSpan span, string text) => _changes.Add(new TextChange(span, text));

    /// <summary>The text with all edits made; those at the same position in the
    /// order in which they were added.</summary>
    public string ApplyTo(SourceText source)
    {
        var woven = new System.Text.StringBuilder(source.Length + (_changes.Count * 128));
        var done = 0;
        foreach (var change in _changes.OrderBy(change => change.Span.Start))
        {
            woven.Append(source.ToString(TextSpan.FromBounds(done, change.Span.Start))).Append(change.NewText);
            done = change.Span.End;
        }

        return woven.Append(source.ToString(TextSpan.FromBounds(done, source.Length))).ToString();
    }
}
