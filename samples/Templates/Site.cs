using Templates.Engine;
using Templates.Engine.Values;
using Weft;

namespace Templates;

/// <summary>A folder of pages: each is a file of data, <c>name.json</c>, beside
/// its template, <c>name.html</c>.</summary>
internal sealed class Site
{
    private readonly string _folder;
    private readonly TemplateLoader _loader;
    private readonly string[] _names;

    private Site(string folder, string[] names)
    {
        _folder = folder;
        _names = names;
        _loader = new TemplateLoader(new FolderSource(folder));
    }

    /// <summary>Finds the pages of a folder.</summary>
    /// <exception cref="IOException">There is no such folder.</exception>
    public static Site Open(string folder)
    {
        IEnumerable<string> dataFiles = Directory.EnumerateFiles(folder, "*.json");
        return new Site(folder,
            [.. dataFiles.Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>Reads the data and parses the templates of pages.</summary>
    /// <param name="names">The pages; none means all.</param>
    /// <exception cref="UsageException">A page does not exist.</exception>
    /// <exception cref="TemplateException">A template or data is not well-formed.</exception>
    [Profile]
    public IReadOnlyList<Page> Load(IReadOnlyList<string> names)
    {
        var pages = new List<Page>();
        foreach (string name in names.Count > 0 ? names : _names)
        {
            if (!_names.Contains(name))
            {
                throw new UsageException($"there is no page '{name}'; the pages are {string.Join(", ", _names)}");
            }
            pages.Add(LoadPage(name));
        }
        return pages;
    }

    private Page LoadPage(string name)
    {
        string dataFile = $"{name}.json";
        byte[] json = File.ReadAllBytes(Path.Combine(_folder, dataFile));
        return new Page(name, _loader.Load($"{name}.html"), JsonValues.ReadObject(dataFile, json));
    }
}
