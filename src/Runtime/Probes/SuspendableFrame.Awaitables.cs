using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Weft;

// One overload for every awaitable that can tell whether the await will suspend the method. They look at nothing else, and give back what they were given, so that
// the await binds to the same awaiter as without them. Nullable analysis goes on as after the await itself: it warns of null there, and takes it as excluded afterwards,
// for the await does not return then.
#pragma warning disable CS8777 // Parameter must have a non-null value when exiting.
public partial struct SuspendableFrame
{
    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(task))]
    public Task? Suspend([NotNull] Task? task)
    {
        // The await itself throws for null.
        if (task is { IsCompleted: false })
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(task))]
    public Task<T>? Suspend<T>([NotNull] Task<T>? task)
    {
        // The await itself throws for null.
        if (task is { IsCompleted: false })
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueTask Suspend(ValueTask task)
    {
        if (!task.IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueTask<T> Suspend<T>(ValueTask<T> task)
    {
        if (!task.IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfiguredTaskAwaitable Suspend(ConfiguredTaskAwaitable task)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfiguredTaskAwaitable<T> Suspend<T>(ConfiguredTaskAwaitable<T> task)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfiguredValueTaskAwaitable Suspend(ConfiguredValueTaskAwaitable task)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only what the task throws when asked.</summary>
    /// <param name="task">What is awaited next.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ConfiguredValueTaskAwaitable<T> Suspend<T>(ConfiguredValueTaskAwaitable<T> task)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame ahead of any other await, which may complete at once: asking its awaiter twice could change what it does. Never throws.</summary>
    /// <param name="awaitable">What is awaited next.</param>
    /// <returns><paramref name="awaitable"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Suspend<T>([NotNull] T awaitable)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Suspend();
        return awaitable;
    }
}
