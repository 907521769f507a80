using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Weft.Woven;

// One overload for every awaitable that reports whether the await will suspend the method. An overload looks at nothing
// else, and returns its argument, so that the await binds to the same awaiter as without it. Nullable analysis
// continues as after the await itself: it warns about null there, and excludes null afterwards, because the await does
// not return in that case.
//
// The frame comes last. As the receiver it would be on the evaluation stack while the awaitable is evaluated, and
// the compiler could not keep the values there that it keeps without probes: an unused assignment would stay.
// It is changed through "in" because a variable of a using declaration can be passed by no other kind of reference.
#pragma warning disable CS8777 // Parameter must have a non-null value when exiting.
public partial struct SuspendableFrame
{
    /// <summary>Closes the frame if the task has yet to complete. Throws only
    /// the exception of the task when asked.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(task))]
    public static Task? Suspend([NotNull] Task? task, in SuspendableFrame frame)
    {
        // The await itself throws for null.
        if (task is { IsCompleted: false })
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only
    /// the exception of the task when asked.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    [return: NotNullIfNotNull(nameof(task))]
    public static Task<T>? Suspend<T>([NotNull] Task<T>? task, in SuspendableFrame frame)
    {
        // The await itself throws for null.
        if (task is { IsCompleted: false })
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete, and ahead of
    /// every source, which is asked by the await alone. Never throws.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask Suspend(ValueTask task, in SuspendableFrame frame)
    {
        if (ValueTaskState.MayWait(task))
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete, and ahead of
    /// every source, which is asked by the await alone. Never throws.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ValueTask<T> Suspend<T>(ValueTask<T> task, in SuspendableFrame frame)
    {
        if (ValueTaskState.MayWait(task))
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only
    /// the exception of the task when asked.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ConfiguredTaskAwaitable Suspend(ConfiguredTaskAwaitable task, in SuspendableFrame frame)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete. Throws only
    /// the exception of the task when asked.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ConfiguredTaskAwaitable<T> Suspend<T>(ConfiguredTaskAwaitable<T> task, in SuspendableFrame frame)
    {
        if (!task.GetAwaiter().IsCompleted)
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete, and ahead of
    /// every source, which is asked by the await alone. Never throws.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ConfiguredValueTaskAwaitable Suspend(ConfiguredValueTaskAwaitable task, in SuspendableFrame frame)
    {
        if (ValueTaskState.MayWait(task))
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame if the task has yet to complete, and ahead of
    /// every source, which is asked by the await alone. Never throws.</summary>
    /// <param name="task">The task that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="task"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ConfiguredValueTaskAwaitable<T> Suspend<T>(ConfiguredValueTaskAwaitable<T> task,
        in SuspendableFrame frame)
    {
        if (ValueTaskState.MayWait(task))
        {
            Unsafe.AsRef(in frame).Suspend();
        }

        return task;
    }

    /// <summary>Closes the frame ahead of an await of a variable, in which a struct's
    /// own method is called: it may change the variable. Never throws.</summary>
    /// <remarks>A variable of a using declaration can be handed on by no other
    /// reference, and is changed by the await all the same.</remarks>
    /// <param name="variable">The variable that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>A reference to <paramref name="variable"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref T SuspendVariable<T>([NotNull] in T variable, scoped in SuspendableFrame frame)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Unsafe.AsRef(in frame).Suspend();
        return ref Unsafe.AsRef(in variable)!;
    }

    /// <summary>Closes the frame ahead of an await of a variable that cannot be written:
    /// what would change it has a copy, as without being woven. Never throws.</summary>
    /// <param name="variable">The variable that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns>A reference to <paramref name="variable"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly T SuspendReadOnlyVariable<T>([NotNull] in T variable, scoped in SuspendableFrame frame)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Unsafe.AsRef(in frame).Suspend();
        return ref variable!;
    }

    /// <summary>Closes the frame ahead of any other await, which may complete at once:
    /// asking its awaiter twice could change what it does. Never throws.</summary>
    /// <param name="awaitable">The awaitable that is awaited next.</param>
    /// <param name="frame">The frame.</param>
    /// <returns><paramref name="awaitable"/>.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Suspend<T>([NotNull] T awaitable, scoped in SuspendableFrame frame)
#if NET9_0_OR_GREATER
        where T : allows ref struct
#endif
    {
        Unsafe.AsRef(in frame).Suspend();
        return awaitable;
    }
}
