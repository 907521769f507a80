namespace Weft.Tests.Interleavings;

/// <summary>A thread as a sequence of steps, written like the code that it stands for.
/// What it does next depends on nothing but the values that it has loaded.</summary>
internal abstract class ModelThread
{
    /// <summary>What the last load has found.</summary>
    public int Loaded { get; set; }

    /// <summary>The steps of the thread.</summary>
    public abstract IEnumerable<Step> Run();

    protected static Step Load(int cell) => new(StepKind.Load, cell);

    protected static Step LoadAcquire(int cell) => new(StepKind.LoadAcquire, cell);

    protected static Step Store(int cell, int value) => new(StepKind.Store, cell, value);

    protected static Step StoreRelease(int cell, int value) => new(StepKind.StoreRelease, cell, value);
}
