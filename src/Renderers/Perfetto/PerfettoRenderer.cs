using System.Collections.Immutable;
using Weft.Renderers.Profiles;

namespace Weft.Renderers;

/// <summary>
/// A trace for ui.perfetto.dev: the timeline of each thread as slices, and the waits of async methods as slices
/// beside them.
/// </summary>
/// <remarks>
/// A capture without a timeline has nothing to show there but its threads; Perfetto also opens what
/// <see cref="PprofRenderer"/> writes.
/// </remarks>
/// <example>
/// <code>
/// using FileStream file = File.Create("run.pftrace");
/// PerfettoRenderer.Default.Render(Capture.Load("run.weft.json"), file);
/// // Opens at ui.perfetto.dev.
/// </code>
/// </example>
public sealed class PerfettoRenderer : Renderer
{
    private PerfettoRenderer()
    {
    }

    /// <summary>The renderer.</summary>
    public static PerfettoRenderer Default { get; } = new();

    /// <summary><c>.pftrace</c> and <c>.perfetto-trace</c>.</summary>
    public override ImmutableArray<string> Suffixes => [.. Formats.SuffixesOf("Perfetto")];

    /// <inheritdoc/>
    public override void Render(Capture capture, Stream stream) => new Document(Profile.From(capture), stream).Write();

    /// <summary>One file. Field numbers are those of TracePacket, TrackDescriptor and TrackEvent.</summary>
    private sealed class Document(Profile profile, Stream stream)
    {
        private const int Sequence = 1;
        private const ulong ProcessTrack = 1;
        private const int Cleared = 1;
        private const int NeedsState = 2;
        private const int Begin = 1;
        private const int End = 2;

        private readonly ProtobufWriter _file = new();
        private readonly ProtobufWriter _packet = new();
        private readonly ProtobufWriter _message = new();
        private readonly ProtobufWriter _inner = new();
        private readonly ProtobufWriter _entry = new();

        // Tracks are numbered in the order in which they are written; the process has the first number.
        private ulong _track = ProcessTrack;

        // A packet at 0 would be one without a time, and a viewer tells the hour by it.
        private readonly long _start = UnixTime.Of(profile.Header.StartedAt);

        internal void Write()
        {
            Names();
            _message.Number(1, (long)ProcessTrack);
            _inner.Number(1, profile.Header.ProcessId);
            _inner.Text(6, VisibleText.Of(profile.Header.Program));
            _message.Message(3, _inner);
            _packet.Message(60, _message);
            Add(Cleared | NeedsState);
            foreach (var thread in profile.Threads)
            {
                ThreadTrack(thread);
                foreach (var one in StackEvents.Of(profile, thread))
                {
                    Slice(one.At, one.IsBegin, one.Frame);
                }
            }

            Waits();
            _file.FlushTo(stream);
        }

        /// <summary>Names and places of frames, which slices refer to by number.</summary>
        private void Names()
        {
            var names = FrameText.ShortNames(profile);
            for (var i = 0; i < names.Length; i++)
            {
                _entry.Number(1, i + 1);
                _entry.Element(2, names[i]);
                _inner.Message(2, _entry);
            }

            for (var i = 0; i < names.Length; i++)
            {
                var frame = profile.Frames[new FrameHandle(i)];
                _entry.Number(1, i + 1);
                _entry.Text(2, FrameText.Of(profile, frame.File));
                _entry.Text(3, names[i]);
                _entry.Number(4, frame.Line);
                _inner.Message(4, _entry);
            }

            _packet.Message(12, _inner);
        }

        private void ThreadTrack(ProfileThread thread)
        {
            _message.Number(1, (long)++_track);
            _message.Number(5, (long)ProcessTrack);
            _inner.Number(1, profile.Header.ProcessId);
            _inner.Number(2, thread.Id);
            _inner.Text(5, FrameText.Of(profile, thread.Name));
            _message.Message(4, _inner);
            _packet.Message(60, _message);
            Add(NeedsState);
        }

        /// <summary>
        /// Spans of one path at the same time overlap, while slices of a track are nested: each goes to the first
        /// track on which none
        /// is open. The viewer shows tracks of one name as rows of one.
        /// </summary>
        private void Waits()
        {
            var tracks = new List<(ulong Track, long FreeFrom)>();
            var spans = profile.Spans.Where(static one => !one.Stack.IsNone);
            foreach (var span in spans.OrderBy(static one => one.Start).ThenBy(static one => one.End))
            {
                var place = tracks.FindIndex(one => one.FreeFrom <= span.Start);
                if (place < 0)
                {
                    place = tracks.Count;
                    tracks.Add((++_track, 0));
                    _message.Number(1, (long)_track);
                    _message.Text(2, "Waits");
                    _message.Number(5, (long)ProcessTrack);
                    _packet.Message(60, _message);
                    Add(NeedsState);
                }

                tracks[place] = (tracks[place].Track, span.End);
                Slice(span.Start, isBegin: true, profile.Stacks.FrameOf(span.Stack), tracks[place].Track);
                Slice(span.End, isBegin: false, profile.Stacks.FrameOf(span.Stack), tracks[place].Track);
            }
        }

        private void Slice(long at, bool isBegin, FrameHandle frame, ulong? track = null)
        {
            _packet.Number(8, _start + at);
            _message.Number(9, isBegin ? Begin : End);
            _message.Number(11, (long)(track ?? _track));
            if (isBegin)
            {
                _message.Number(10, frame.Index + 1);
                _message.Number(34, frame.Index + 1);
            }

            _packet.Message(11, _message);
            Add(NeedsState);
        }

        private void Add(int flags)
        {
            _packet.Number(10, Sequence);
            _packet.Number(13, flags);
            _file.Message(1, _packet);
            if (_file.Written.Length > 1 << 16)
            {
                _file.FlushTo(stream);
            }
        }
    }
}
