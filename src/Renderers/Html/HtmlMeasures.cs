using System.Text.Json;

namespace Weft.Renderers;

/// <summary>The columns of measures that rows of the page have: times always, waits where
/// there are any, the others where the capture tells them of all its call paths.</summary>
internal sealed class HtmlMeasures(KnownMeasures known)
{
    private readonly PackedNumbers _time = new();
    private readonly SparseNumbers _wait = new();
    private readonly PackedNumbers _samples = new();

    /// <summary>What is missing to <see cref="_time"/>: less, since most methods compute when they run.</summary>
    private readonly PackedNumbers _cpu = new();

    private readonly PackedNumbers _calls = new();
    private readonly PackedNumbers _allocated = new();
    private readonly PackedNumbers _paused = new();

    /// <summary>By place in <see cref="OpenMeasures.Columns"/>; null until a row has one.</summary>
    private SparseNumbers[]? _open;
    private int _rows;

    internal void Add(in Measures measures)
    {
        _time.Add(measures.Time);
        _wait.Add(measures.Wait);
        _samples.Add(measures.Samples);
        _cpu.AddSigned(measures.Time - measures.Cpu);
        _calls.Add(measures.Calls);
        _allocated.Add(measures.Allocated);
        _paused.Add(measures.Paused);
        AddOpen(measures.Open);
        _rows++;
    }

    internal void Write(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject(name);
        _time.Write(writer, "time");
        _samples.Write(writer, "samples");
        if (!_wait.AreZero)
        {
            _wait.Write(writer, "wait");
        }

        WriteIf(writer, KnownMeasures.Cpu, "cpu", _cpu);
        WriteIf(writer, KnownMeasures.Calls, "calls", _calls);
        WriteIf(writer, KnownMeasures.Allocated, "allocated", _allocated);
        WriteIf(writer, KnownMeasures.Paused, "paused", _paused);
        if (_open is not null)
        {
            WriteOpen(writer, _open);
        }

        writer.WriteEndObject();
    }

    private void AddOpen(long[]? numbers)
    {
        if (numbers is null && _open is null)
        {
            return;
        }

        _open ??= Array.ConvertAll(OpenMeasures.Columns, _ => SparseNumbers.Zeros(_rows));
        for (var i = 0; i < _open.Length; i++)
        {
            _open[i].Add(numbers?[i] ?? 0);
        }
    }

    private static void WriteOpen(Utf8JsonWriter writer, SparseNumbers[] columns)
    {
        writer.WriteStartObject("open");
        for (var i = 0; i < columns.Length; i++)
        {
            if (!columns[i].AreZero && OpenMeasures.Columns[i].Heading is not null)
            {
                columns[i].Write(writer, OpenMeasures.Columns[i].Name);
            }
        }

        writer.WriteEndObject();
    }

    private void WriteIf(Utf8JsonWriter writer, KnownMeasures measure, string name, PackedNumbers numbers)
    {
        if ((known & measure) != 0)
        {
            numbers.Write(writer, name);
        }
    }
}
