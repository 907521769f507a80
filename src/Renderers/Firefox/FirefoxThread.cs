using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>One thread of a file for the Firefox Profiler, with its own tables of the entries that it uses.</summary>
internal sealed class FirefoxThread(Utf8JsonWriter json, Profile profile, FirefoxCategories categories)
{
    internal const string Await = "Await";

    private readonly StringTableBuilder _strings = new();
    private readonly List<StackHandle> _stacks = [];
    private readonly Dictionary<StackHandle, int> _numbers = [];

    internal void Write(
        string name, int id, bool isMain, IEnumerable<ProfileSegment> samples, ImmutableArray<ProfileSpan> waits)
    {
        json.WriteStartObject();
        json.WriteString("processType", "default");
        json.WriteString("processName", VisibleText.Of(profile.Header.Program));
        json.WriteString("name", name);
        json.WriteBoolean("isMainThread", isMain);
        json.WriteString("pid", profile.Header.ProcessId.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("tid", id);
        json.WriteNumber("processStartupTime", 0);
        json.WriteNull("processShutdownTime");
        json.WriteNumber("registerTime", 0);
        json.WriteNull("unregisterTime");
        json.WriteBoolean("showMarkersInTimeline", waits.Length > 0);
        Array("pausedRanges", 0, static (_, _) => { });
        Samples([.. samples]);
        Markers([.. waits.Where(static one => !one.Stack.IsNone)]);
        Tables();
        var strings = _strings.Build();
        Array("stringArray", strings.Count, (to, i) => to.WriteStringValue(strings[new StringHandle(i)]));
        json.WriteEndObject();
    }

    private void Samples(List<ProfileSegment> samples)
    {
        json.WriteStartObject("samples");
        Array("stack", samples.Count, (to, i) => OrNull(to, NumberOf(samples[i].Stack)));
        Array("time", samples.Count, (to, i) => to.WriteNumberValue(Milliseconds(samples[i].Start)));
        Array("weight", samples.Count, (to, i) => to.WriteNumberValue(Milliseconds(samples[i].Duration)));
        json.WriteString("weightType", "tracing-ms");
        json.WriteNumber("length", samples.Count);
        json.WriteEndObject();
    }

    private void Markers(List<ProfileSpan> waits)
    {
        var names = FrameText.ShortNames(profile);
        json.WriteStartObject("markers");
        Array("name", waits.Count, (to, _) => to.WriteNumberValue(_strings.Add(Await).Index));
        Array("startTime", waits.Count, (to, i) => to.WriteNumberValue(Milliseconds(waits[i].Start)));
        Array("endTime", waits.Count, (to, i) => to.WriteNumberValue(Milliseconds(waits[i].End)));
        Array("phase", waits.Count, static (to, _) => to.WriteNumberValue(1));
        Array("category", waits.Count, (to, i) => to.WriteNumberValue(CategoryOf(waits[i].Stack)));
        Array("data", waits.Count, (to, i) =>
        {
            to.WriteStartObject();
            to.WriteString("type", Await);
            to.WriteString("method", names[profile.Stacks.FrameOf(waits[i].Stack).Index]);
            to.WriteEndObject();
        });
        json.WriteNumber("length", waits.Count);
        json.WriteEndObject();
    }

    /// <summary>Stacks, and frames and functions: one of each for every frame that a stack has.</summary>
    private void Tables()
    {
        var frames = _stacks.ConvertAll(profile.Stacks.FrameOf).Distinct().ToList();
        var frameNumbers = new Dictionary<FrameHandle, int>();
        frames.ForEach(frame => frameNumbers.Add(frame, frameNumbers.Count));
        json.WriteStartObject("stackTable");
        Array("frame", _stacks.Count, (to, i) => to.WriteNumberValue(frameNumbers[profile.Stacks.FrameOf(_stacks[i])]));
        Array("prefix", _stacks.Count, (to, i) => OrNull(to, NumberOf(profile.Stacks.CallerOf(_stacks[i]))));
        Array("category", _stacks.Count, (to, i) => to.WriteNumberValue(CategoryOf(_stacks[i])));
        Array("subcategory", _stacks.Count, static (to, _) => to.WriteNumberValue(0));
        json.WriteNumber("length", _stacks.Count);
        json.WriteEndObject();

        var rows = frames.ConvertAll(frame => profile.Frames[frame]);
        var names = FrameText.ShortNames(profile);
        json.WriteStartObject("frameTable");
        Constant("address", -1);
        Constant("inlineDepth", 0);
        Array("category", rows.Count, (to, i) => to.WriteNumberValue(categories.Of[frames[i].Index]));
        Constant("subcategory", 0);
        Array("func", rows.Count, static (to, i) => to.WriteNumberValue(i));
        Constant("nativeSymbol", null);
        Constant("innerWindowID", null);
        Constant("implementation", null);
        Array("line", rows.Count, (to, i) => OrNull(to, rows[i].Line > 0 ? rows[i].Line : null));
        Constant("column", null);
        json.WriteNumber("length", rows.Count);
        json.WriteEndObject();

        json.WriteStartObject("funcTable");
        Array("name", rows.Count, (to, i) => to.WriteNumberValue(_strings.Add(names[frames[i].Index]).Index));
        Array("isJS", rows.Count, static (to, _) => to.WriteBooleanValue(false));
        Array("relevantForJS", rows.Count, static (to, _) => to.WriteBooleanValue(false));
        Constant("resource", -1);
        Array("fileName", rows.Count, (to, i) => OrNull(to, rows[i].File.Index > 0 ? Text(rows[i].File) : null));
        Array("lineNumber", rows.Count, (to, i) => OrNull(to, rows[i].Line > 0 ? rows[i].Line : null));
        Constant("columnNumber", null);
        json.WriteNumber("length", rows.Count);
        json.WriteEndObject();
        Empty("resourceTable", "lib", "name", "host", "type");
        Empty("nativeSymbols", "libIndex", "address", "name", "functionSize");

        void Constant(string column, int? value) => Array(column, rows.Count, (to, _) => OrNull(to, value));
    }

    private void Empty(string table, params string[] columns)
    {
        json.WriteStartObject(table);
        foreach (var column in columns)
        {
            Array(column, 0, static (_, _) => { });
        }

        json.WriteNumber("length", 0);
        json.WriteEndObject();
    }

    private void Array(string name, int count, Action<Utf8JsonWriter, int> write)
    {
        json.WriteStartArray(name);
        for (var i = 0; i < count; i++)
        {
            write(json, i);
        }

        json.WriteEndArray();
    }

    /// <summary>The number of a stack in this thread's table; its callers have smaller ones.</summary>
    private int? NumberOf(StackHandle stack)
    {
        if (stack.IsNone)
        {
            return null;
        }

        var missing = new Stack<StackHandle>();
        for (; !stack.IsNone && !_numbers.ContainsKey(stack); stack = profile.Stacks.CallerOf(stack))
        {
            missing.Push(stack);
        }

        var number = stack.IsNone ? 0 : _numbers[stack];
        foreach (var one in missing)
        {
            number = _stacks.Count;
            _numbers.Add(one, number);
            _stacks.Add(one);
        }

        return number;
    }

    private int CategoryOf(StackHandle stack) => categories.Of[profile.Stacks.FrameOf(stack).Index];

    private int Text(StringHandle text) => _strings.Add(FrameText.Of(profile, text)).Index;

    private static void OrNull(Utf8JsonWriter to, int? value)
    {
        if (value is { } number)
        {
            to.WriteNumberValue(number);
        }
        else
        {
            to.WriteNullValue();
        }
    }

    private static double Milliseconds(long nanoseconds) => nanoseconds / 1e6;
}
