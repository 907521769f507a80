using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Weft.Build.ForeignGenerators;

/// <summary>
/// Which members are suspected when a generator makes something else of woven text; the narrowest suspicion first.
/// </summary>
/// <param name="members">The members with probes.</param>
/// <param name="marks">For each member the marks of its probes: the words by which its copy in a generator's output
/// is known.</param>
/// <param name="mentions">The attributes that the generators name.</param>
internal sealed partial class MemberRings(ImmutableArray<Part> members, ILookup<string, Part> marks, Mentions mentions)
{
    /// <summary>The suspicions.</summary>
    public ImmutableArray<Ring> All =>
    [
        new(IsCertain: true, Copied),
        new(IsCertain: false,
            difference => Named(difference).Where(member => mentions.AnyOf(member, difference.Generator))),
        new(IsCertain: false, Named),
        new(IsCertain: false, difference => members.Where(member => mentions.AnyOf(member, difference.Generator))),
        new(IsCertain: false, InNamedFiles),
        new(IsCertain: false, _ => members),
    ];

    /// <summary>Takes woven files apart.</summary>
    public static MemberRings Of(IReadOnlyCollection<(SyntaxTree Original, SyntaxTree Copy)> copies, Mentions mentions)
    {
        var marks = copies.SelectMany(static file => PartsOfFile.Woven(file.Original, file.Copy))
            .SelectMany(static part => MarksIn(part.Words).Select(mark => (Mark: mark, part.Part)));
        return new MemberRings(
            [.. copies.SelectMany(static file => PartsOfFile.Changed(file.Original, file.Copy))],
            marks.ToLookup(static one => one.Mark, static one => one.Part), mentions);
    }

    // A number within the file is added to the file's constant, whose name ends with a hash.
    private static IEnumerable<string> MarksIn(IEnumerable<string> words)
    {
        var (constant, plus) = ("", false);
        foreach (var word in words)
        {
            if (plus && char.IsAsciiDigit(word[0]))
            {
                yield return constant + word;
            }

            plus = word == "+" && constant.Length > 0;
            constant = plus ? constant : Constant().IsMatch(word) ? word + "+" : "";
        }
    }

    [GeneratedRegex("_[0-9a-f]{8}$")]
    private static partial Regex Constant();

    private IEnumerable<Part> Copied(Difference difference) =>
        MarksIn(difference.After?.Words ?? []).SelectMany(mark => marks[mark]);

    private IEnumerable<Part> Named(Difference difference)
    {
        var words = difference.Words.ToHashSet();
        return members.Where(member => member.Types.Any(words.Contains));
    }

    // A place in a file, or a hash of it, depends on all that stands in it.
    private IEnumerable<Part> InNamedFiles(Difference difference)
    {
        var paths = Named(difference).Select(static member => member.Path).ToHashSet();
        return members.Where(member => paths.Contains(member.Path));
    }
}
