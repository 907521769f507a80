using System.Collections.Immutable;
using System.Globalization;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// OpenTelemetry profiles, as the body of an export request: a dictionary, and one profile for each measure. The
/// format is at its
/// alpha stage, <c>opentelemetry.proto.profiles.v1development</c> as of version 1.11 of the protocol.
/// </summary>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.otlp");
/// OtlpRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// </code>
/// </example>
public sealed class OtlpRenderer : Renderer
{
    private OtlpRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static OtlpRenderer Default { get; } = new();

    /// <summary><c>.otlp</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Otlp")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream) => new Document(Profile.From(capture), stream).Write();

    /// <summary>
    /// One file. Each table begins with an element that stands for none, so that indices are one more than handles.
    /// </summary>
    private sealed class Document(Profile profile, Stream stream)
    {
        private const string Wall = "wall";

        private readonly StringTableBuilder _strings = new();
        private readonly Dictionary<(string Key, string Value), int> _attributes = [];
        private readonly ProtobufWriter _file = new();
        private readonly ProtobufWriter _dictionary = new();
        private readonly ProtobufWriter _scope = new();
        private readonly ProtobufWriter _profile = new();
        private readonly ProtobufWriter _message = new();
        private readonly ProtobufWriter _inner = new();
        private readonly List<long> _numbers = [];

        internal void Write()
        {
            var frameType = Attribute("profile.frame.type", "dotnet");
            foreach (var column in profile.ColumnHandles)
            {
                Measure(column);
            }

            Resource();
            _message.Message(2, _scope);
            _file.Message(1, _message);
            Dictionary(frameType);
            _file.Message(2, _dictionary);
            _file.FlushTo(stream);
        }

        private void Measure(ColumnHandle column)
        {
            ValueType(1, NameOf(profile[column]), UnitOf(profile[column].Unit));
            foreach (var thread in profile.Threads)
            {
                var id = Attribute("thread.id", thread.Id.ToString(CultureInfo.InvariantCulture));
                Samples(thread.Rows, column, id, Attribute("thread.name", FrameText.Of(profile, thread.Name)));
            }

            Samples(profile.Waits, column);
            _profile.FixedNumber(3, (ulong)UnixTime.Of(profile.Header.StartedAt));
            _profile.Number(4, profile.Header.Duration);
            ValueType(5, Wall, "nanoseconds");
            _profile.Number(6, profile.Header.Interval);
            _scope.Message(2, _profile);
        }

        private void Samples(ProfileRows rows, ColumnHandle column, params long[] attributes)
        {
            foreach (var (stack, value) in profile.Exported(rows, column))
            {
                _message.Number(1, stack.Index + 1);
                Packed(_message, 2, attributes);
                Packed(_message, 4, [value]);
                _profile.Message(2, _message);
            }
        }

        private void Resource()
        {
            _inner.Text(1, VisibleText.Of(profile.Header.Program));
            _profile.Text(1, "service.name");
            _profile.Message(2, _inner);
            _dictionary.Message(1, _profile);
            _message.Message(1, _dictionary);
        }

        private void Dictionary(int frameType)
        {
            _dictionary.Bytes(1, []);
            _dictionary.Bytes(2, []);
            _dictionary.Bytes(3, []);
            _dictionary.Bytes(4, []);
            var (names, fullNames) = (FrameText.ShortNames(profile), FrameText.FullNames(profile));
            for (var i = 0; i < names.Length; i++)
            {
                var frame = profile.Frames[new FrameHandle(i)];
                _inner.Number(1, i + 1);
                _inner.Number(2, frame.Line);
                _message.Message(3, _inner);
                Packed(_message, 4, [frameType]);
                _dictionary.Message(2, _message);

                _message.Number(1, Text(names[i]));
                _message.Number(2, Text(fullNames[i]));
                _message.Number(3, Text(FrameText.Of(profile, frame.File)));
                _message.Number(4, frame.Line);
                _dictionary.Message(3, _message);
            }

            Attributes();
            Stacks();
            var strings = _strings.Build();
            for (var i = 0; i < strings.Count; i++)
            {
                _dictionary.Element(5, strings[new StringHandle(i)]);
            }
        }

        private void Attributes()
        {
            _dictionary.Bytes(6, []);
            foreach (var (key, value) in _attributes.OrderBy(static one => one.Value).Select(static one => one.Key))
            {
                _inner.Text(1, value);
                _message.Number(1, Text(key));
                _message.Message(2, _inner);
                _dictionary.Message(6, _message);
            }
        }

        private void Stacks()
        {
            var whole = new WholeStacks(profile);
            _dictionary.Bytes(7, []);
            for (var i = 0; i < profile.Stacks.Count; i++)
            {
                Packed(_message, 1, whole.InnermostFirst(new StackHandle(i)).Select(static frame => frame.Index + 1L));
                _dictionary.Message(7, _message);
            }
        }

        private void ValueType(int field, string type, string unit)
        {
            _message.Number(1, Text(type));
            _message.Number(2, Text(unit));
            _profile.Message(field, _message);
        }

        private void Packed(ProtobufWriter message, int field, IEnumerable<long> values)
        {
            _numbers.Clear();
            _numbers.AddRange(values);
            message.Packed(field, _numbers);
        }

        private int Attribute(string key, string value)
        {
            if (!_attributes.TryGetValue((key, value), out var number))
            {
                number = _attributes.Count + 1;
                _attributes.Add((key, value), number);
            }

            return number;
        }

        private long Text(string text) => _strings.Add(text).Index;
    }

    private static string NameOf(ProfileColumn column) => column.Name switch
    {
        ProfileColumn.Time => "wall",
        ProfileColumn.Wait => "off_cpu",
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
