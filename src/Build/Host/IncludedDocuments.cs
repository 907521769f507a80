using System.Net;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Weft.Build;

/// <summary>
/// The files that documentation comments include. csc looks for them from the folder of the source on, and then from
/// that of the project on; what a copy says has to lead to the same file.
/// </summary>
/// <param name="original">Absolute path of the source.</param>
/// <param name="copy">Absolute path of its woven copy.</param>
/// <param name="projectDirectory">Absolute folder of the project.</param>
internal sealed class IncludedDocuments(string original, string copy, string projectDirectory)
{
    private readonly string _originalFolder = Path.GetDirectoryName(original)!;
    private readonly string _copyFolder = Path.GetDirectoryName(copy)!;

    /// <summary>Makes the paths in a woven text lead where they led.</summary>
    /// <param name="text">The text of the copy.</param>
    /// <param name="parsing">How csc parses it.</param>
    /// <param name="unreadable">
    /// A file of which csc would say that something is not there: only the original can have it said as it was. Null if
    /// there is none.
    /// </param>
    public string Rebase(string text, CSharpParseOptions parsing, out string? unreadable)
    {
        unreadable = null;

        // To parse the comments takes as long as to parse the code, and few files include anything.
        if (!text.Contains("<include", StringComparison.Ordinal))
        {
            return text;
        }

        var changes = new List<TextChange>();
        var tree = CSharpSyntaxTree.ParseText(text, parsing.WithDocumentationMode(DocumentationMode.Parse));
        var nodes = tree.GetRoot().DescendantNodes(descendIntoTrivia: true);
        foreach (var include in nodes.Select(Attributes).OfType<Includes>())
        {
            var path = Value(include.File);
            if (path.Length == 0 || Path.IsPathRooted(path))
            {
                continue;
            }

            if (Find(path) is not { } found || !HasElements(found, Value(include.Path)))
            {
                unreadable = path;
                return text;
            }

            var rebased = Path.GetRelativePath(_copyFolder, found).Replace('\\', '/');
            changes.Add(new TextChange(include.File.TextTokens.Span, WebUtility.HtmlEncode(rebased)));
        }

        return SourceText.From(text).WithChanges(changes).ToString();
    }

    private static Includes? Attributes(SyntaxNode node)
    {
        var (name, attributes) = node switch
        {
            XmlEmptyElementSyntax empty => (empty.Name, empty.Attributes),
            XmlElementStartTagSyntax start => (start.Name, start.Attributes),
            _ => (null, default),
        };
        return name?.ToString() == "include" && Named("file") is { } file ? new Includes(file, Named("path")) : null;

        XmlTextAttributeSyntax? Named(string attribute) =>
            attributes.OfType<XmlTextAttributeSyntax>().FirstOrDefault(one => one.Name.ToString() == attribute);
    }

    private static string Value(XmlTextAttributeSyntax? attribute) =>
        string.Concat((attribute?.TextTokens ?? []).Select(static token => token.ValueText));

    private static bool HasElements(string file, string path)
    {
        try
        {
            return XDocument.Load(file).XPathSelectElements(path).Any();
        }
        catch (Exception error) when (error is XmlException or XPathException or InvalidOperationException
            or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private string? Find(string path) => new[] { _originalFolder, projectDirectory }
        .Select(folder => Path.GetFullPath(path.Replace('\\', Path.DirectorySeparatorChar), folder))
        .FirstOrDefault(File.Exists);

    private sealed record Includes(XmlTextAttributeSyntax File, XmlTextAttributeSyntax? Path);
}
