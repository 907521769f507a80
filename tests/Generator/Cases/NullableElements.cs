// frames: Untyped | Warned<T> | Chosen<T> | Elements<T> | Defaults<T> | Nullable | Pairs<T> | Later<T> | Main
#nullable enable
using System;
using System.Collections;
using System.Collections.Generic;
using System.Threading.Tasks;
using Weft;

static class Program
{
    [Profile]
    static async Task Main()
    {
        foreach (var element in Untyped()) Console.WriteLine(element ?? "null");
        foreach (var element in Elements([1, 2])) Console.WriteLine(element);
        foreach (var element in Elements(new string?[] { "a", null })) Console.WriteLine(element ?? "null");
        foreach (var element in Warned(["a"], null)) Console.WriteLine(element ?? "null");
        foreach (var element in Chosen(["a", "b"], "c", null)) Console.WriteLine(element);
        foreach (var element in Defaults<string>()) Console.WriteLine(element ?? "null");
        foreach (var element in Nullable()) Console.WriteLine(element ?? "null");
        foreach (var (element, next) in Pairs(new[] { "a", "b" })) Console.WriteLine(element + (next ?? "null"));
        await foreach (var element in Later(new string?[] { "a", null })) Console.WriteLine(element ?? "null");
    }

    [Profile]
    static IEnumerable Untyped()
    {
        object? nothing = null;
        yield return nothing;
        yield return null;
    }

    [Profile]
    static IEnumerable<T> Elements<T>(IEnumerable<T> source)
    {
        foreach (var element in source) yield return element;
    }

    [Profile]
    static IEnumerable<T> Chosen<T>(T[] source, T? padding, Func<int, T>? select)
    {
        yield return select != null ? select(0) : source[0];
        yield return select is { } selector ? selector(1) : padding!;
        yield return source.Length switch { 1 => source[0], _ => (source[1]) };
        yield return source.Length > 5 ? default! : source[0];
    }

    [Profile]
    static IEnumerable<T?> Defaults<T>()
    {
        yield return default;
        T? element = default;
        yield return element;
    }

    [Profile]
    static IEnumerable<T> Warned<T>(T[] source, T? other) where T : class
    {
        yield return source[0];
        yield return other;
        yield return default(T);
    }

    [Profile]
    static IEnumerable<string?> Nullable()
    {
        yield return null;
        yield return Environment.GetEnvironmentVariable("WEFT_NO_SUCH_VARIABLE");
    }

    [Profile]
    static IEnumerable<(T Element, T? Next)> Pairs<T>(T[] source)
    {
        for (var i = 0; i < source.Length; i++) yield return (source[i], i + 1 < source.Length ? source[i + 1] : default);
    }

    [Profile]
    static async IAsyncEnumerable<T> Later<T>(IEnumerable<T> source)
    {
        foreach (var element in source)
        {
            await Task.Yield();
            yield return element;
        }
    }
}
