using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// The format of pprof: a compressed protocol buffer that <c>go tool pprof</c>, Pyroscope, Parca and Perfetto read.
/// </summary>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.pprof");
/// PprofRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// // go tool pprof -http : run.pprof
/// </code>
/// </example>
public sealed class PprofRenderer : Renderer
{
    private const int Mapping = 1;
    private const string Wall = "wall";

    private PprofRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static PprofRenderer Default { get; } = new();

    /// <summary><c>.pprof</c>, <c>.pprof.gz</c> and <c>.pb.gz</c>: the format is a compressed one.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Pprof")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream)
    {
        using var compressed = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
        new Document(Profile.From(capture), compressed).Write();
    }

    /// <summary>One file. Field numbers are those of profile.proto.</summary>
    private sealed class Document(Profile profile, Stream stream)
    {
        private readonly StringTableBuilder _strings = new();
        private readonly ProtobufWriter _file = new();
        private readonly ProtobufWriter _message = new();
        private readonly ProtobufWriter _inner = new();
        private readonly WholeStacks _stacks = new(profile);
        private readonly List<long> _numbers = [];

        /// <summary>Samples come first: readers take the first column for a count.</summary>
        private readonly List<ColumnHandle> _columns =
            [.. profile.ColumnHandles.OrderBy(column => profile[column].Name != ProfileColumn.Samples)];

        internal void Write()
        {
            foreach (var column in _columns)
            {
                ValueType(1, NameOf(profile[column]), UnitOf(profile[column].Unit));
            }

            foreach (var thread in profile.Threads)
            {
                var name = FrameText.Of(profile, thread.Name);
                Samples(thread.Rows, name, thread.Id.ToString(CultureInfo.InvariantCulture));
            }

            Samples(profile.Waits, thread: null, id: null);
            Program();
            Frames();
            Facts();
            var strings = _strings.Build();
            for (var i = 0; i < strings.Count; i++)
            {
                _file.Element(6, strings[new StringHandle(i)]);
            }

            _file.FlushTo(stream);
        }

        private void Samples(ProfileRows rows, string? thread, string? id)
        {
            for (var row = 0; row < rows.Stacks.Length; row++)
            {
                if (!profile.Counts(rows.Stacks[row]))
                {
                    continue;
                }

                Packed(1, _stacks.InnermostFirst(rows.Stacks[row]).Select(static frame => frame.Index + 1L));
                Packed(2, _columns.Select(column => rows.Has(column) ? rows[column][row] : 0));
                Label("thread", thread);
                Label("thread_id", id);
                Add(2);
            }
        }

        private void Packed(int field, IEnumerable<long> values)
        {
            _numbers.Clear();
            _numbers.AddRange(values);
            _message.Packed(field, _numbers);
        }

        // As texts: Pyroscope drops labels that are numbers.
        private void Label(string key, string? value)
        {
            if (value is not null)
            {
                _inner.Number(1, Text(key));
                _inner.Number(2, Text(value));
                _message.Message(3, _inner);
            }
        }

        // With it, readers do not look for symbols of their own.
        private void Program()
        {
            _message.Number(1, Mapping);
            _message.Number(5, Text(VisibleText.Of(profile.Header.Program)));
            _message.Flag(7, true);
            _message.Flag(8, true);
            _message.Flag(9, true);
            Add(3);
        }

        private void Frames()
        {
            var (names, fullNames) = (FrameText.ShortNames(profile), FrameText.FullNames(profile));
            for (var i = 0; i < names.Length; i++)
            {
                var frame = profile.Frames[new FrameHandle(i)];
                _inner.Number(1, i + 1);
                _inner.Number(2, frame.Line);
                _message.Number(1, i + 1);
                _message.Number(2, Mapping);
                _message.Message(4, _inner);
                Add(4);

                _message.Number(1, i + 1);
                _message.Number(2, Text(names[i]));
                _message.Number(3, Text(fullNames[i]));
                _message.Number(4, Text(FrameText.Of(profile, frame.File)));
                _message.Number(5, frame.Line);
                Add(5);
            }
        }

        private void Facts()
        {
            _file.Number(9, UnixTime.Of(profile.Header.StartedAt));
            _file.Number(10, profile.Header.Duration);
            ValueType(11, Wall, "nanoseconds");
            _file.Number(12, profile.Header.Interval);
            _file.Number(13, Text(ReportFacts.CommandLine(profile.Header)));
            _file.Number(14, Text(Wall));
        }

        private void ValueType(int field, string type, string unit)
        {
            _message.Number(1, Text(type));
            _message.Number(2, Text(unit));
            Add(field);
        }

        private void Add(int field)
        {
            _file.Message(field, _message);
            if (_file.Written.Length > 1 << 16)
            {
                _file.FlushTo(stream);
            }
        }

        private long Text(string text) => _strings.Add(text).Index;
    }

    private static string NameOf(ProfileColumn column) => column.Name switch
    {
        ProfileColumn.Time => Wall,
        ProfileColumn.Allocated => "alloc_space",
        ProfileColumn.Paused => "gc_pause",
        var name => name,
    };

    private static string UnitOf(ProfileUnit unit) => unit switch
    {
        ProfileUnit.Nanoseconds => "nanoseconds",
        ProfileUnit.Bytes => "bytes",
        _ => "count",
    };
}
