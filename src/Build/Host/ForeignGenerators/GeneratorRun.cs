using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Weft.Build.ForeignGenerators;

/// <summary>Runs the project's generators over a program and keeps their output without compiling it.</summary>
/// <param name="generators">The generators.</param>
/// <param name="inputs">Their inputs besides the program.</param>
/// <param name="patience">How long a run may take.</param>
internal sealed class GeneratorRun(GeneratorSet generators, GeneratorInputs inputs, TimeSpan patience)
{
    // As much as the main thread of csc has at most: a generator may walk deep trees.
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>The output of the generators for a program.</summary>
    /// <exception cref="TimeoutException">They take longer than that.</exception>
    public ImmutableArray<GeneratorOutput> Over(Compilation program)
    {
        using var cancellation = new CancellationTokenSource();
        var work =
            new TaskCompletionSource<ImmutableArray<GeneratorOutput>>(
                TaskCreationOptions.RunContinuationsAsynchronously);

        // A thread of its own, in the background: one that does not listen to the token must not keep the weaver from
        // ending.
        var thread = new Thread(() => Run(program, work, cancellation.Token), StackSize) { IsBackground = true };
        thread.Start();
        if (Task.WhenAny(work.Task, Task.Delay(patience)).GetAwaiter().GetResult() != work.Task)
        {
            cancellation.Cancel();
            throw new TimeoutException();
        }

        return work.Task.GetAwaiter().GetResult();
    }

    private void Run(Compilation program, TaskCompletionSource<ImmutableArray<GeneratorOutput>> work,
        CancellationToken cancellation)
    {
        try
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create(generators.Create(), inputs.Files, inputs.Parsing,
                inputs.Options);
            var result = driver.RunGenerators(program, cancellation).GetRunResult();
            work.SetResult([.. result.Results.SelectMany(GeneratorOutput.Of)]);
        }
#pragma warning disable CA1031 // Code of others must not end the weave, whatever it throws.
        catch (Exception error)
#pragma warning restore CA1031
        {
            work.TrySetException(error);
        }
    }
}
