namespace Weft.Benchmarks;

/// <summary>Time per call path, or whatever else is counted there. A path is
/// the names of its frames, outermost first, with semicolons between.</summary>
internal sealed class PathTimes
{
    private readonly Dictionary<string, double> _times = [];

    /// <summary>The paths, in no particular order.</summary>
    public IReadOnlyCollection<string> Paths => _times.Keys;

    /// <summary>The sum of all paths.</summary>
    public double Total => _times.Values.Sum();

    /// <summary>What a path has; 0 if it is not there.</summary>
    public double this[string path] => _times.GetValueOrDefault(path);

    /// <summary>Adds to a path.</summary>
    public void Add(string path, double time) => _times[path] = this[path] + time;

    /// <summary>Adds to all paths of another.</summary>
    public void Add(PathTimes other)
    {
        foreach ((string path, double time) in other._times)
        {
            Add(path, time);
        }
    }

    /// <summary>The share of a path in the sum of all.</summary>
    public double Share(string path) => Total > 0 ? this[path] / Total : 0;

    /// <summary>These times less a multiple of others. Nothing becomes negative.</summary>
    public PathTimes Less(PathTimes other, double times)
    {
        var difference = new PathTimes();
        foreach ((string path, double time) in _times)
        {
            difference.Add(path, Math.Max(0, time - (times * other[path])));
        }

        return difference;
    }

    /// <summary>The same by the innermost frame alone.</summary>
    public PathTimes ByMethod()
    {
        var methods = new PathTimes();
        foreach ((string path, double time) in _times)
        {
            methods.Add(path[(path.LastIndexOf(';') + 1)..], time);
        }

        return methods;
    }
}
