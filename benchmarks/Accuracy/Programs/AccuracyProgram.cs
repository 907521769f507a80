namespace Weft.Benchmarks;

/// <summary>A program whose exact times are known after each run. It runs in a process of its own.</summary>
/// <param name="name">What the command line and the table call it.</param>
/// <param name="members">The names of its methods; a frame says which by its index.</param>
internal abstract class AccuracyProgram(string name, params string[] members)
{
    /// <summary>What the command line and the table call it.</summary>
    public string Name { get; } = name;

    /// <summary>The names of its methods.</summary>
    public IReadOnlyList<string> Members { get; } = members;

    /// <summary>The method that is made slower to see whether the time appears there.</summary>
    public abstract string Slowed { get; }

    /// <summary>How often a round calls that method, one call after the other.</summary>
    public abstract int SlowedCalls { get; }

    /// <summary>The processors that it may use, as <c>taskset</c> counts them; null for all.</summary>
    public string? Processors { get; init; }

    /// <summary>Threads without a probe that compute all the time beside it, for each processor.</summary>
    public int HogsPerProcessor { get; init; }

    /// <summary>Does the work and returns when it is done; what is left running
    /// has to stay in its frames until <see cref="Finish"/>.</summary>
    /// <param name="rounds">How often: time and all calls grow with it.</param>
    /// <param name="extra">By how many microseconds each call of the slowed method is longer.</param>
    public abstract void Run(int rounds, double extra);

    /// <summary>Ends what the run has left.</summary>
    public virtual void Finish()
    {
    }
}
