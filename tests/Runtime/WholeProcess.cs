namespace Weft.Tests;

/// <summary>Tests that replace the clock of the process or look at all of its threads: one at a time.</summary>
[CollectionDefinition(nameof(WholeProcess), DisableParallelization = true)]
public sealed class WholeProcess;
