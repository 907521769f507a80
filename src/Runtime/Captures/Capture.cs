using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// The immutable result of a session: which call paths were open at the ticks, and how much time each was charged.
/// Everything a report shows comes from here, so any report can be made again, elsewhere, from a saved capture.
/// </summary>
/// <remarks>All times are whole nanoseconds; those of threads are estimates by sampling,
/// waits are measured. Instances are immutable and safe to share between threads.</remarks>
public sealed record Capture
{
    // A record's comparison and text of an immutable array take 2 KB of tables
    // in a NativeAOT binary, for each type of array.
    private readonly ProfiledMethod[] _methods = [];
    private readonly ThreadCapture[] _threads = [];
    private readonly WaitingPath[] _waits = [];
    private readonly SourceExcerpt[] _sources = [];
    private readonly CapturePart[] _parts = [];
    private readonly string[] _texts = [];

    /// <summary>What was recorded, where, when and how.</summary>
    public required CaptureHeader Header { get; init; }

    /// <summary>The methods that <see cref="CallPath.Method"/> points into;
    /// each once, in no particular order.</summary>
    public required ImmutableArray<ProfiledMethod> Methods
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_methods);
        init => _methods = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>The threads that took part, in the order in which Weft first
    /// saw them. A thread that has ended keeps its samples.</summary>
    public required ImmutableArray<ThreadCapture> Threads
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_threads);
        init => _threads = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>
    /// The waits of async methods, as a separate tree: a path runs on any number of threads,
    /// but waits on no thread. Empty if nothing waited, and in captures of older versions.
    /// </summary>
    public ImmutableArray<WaitingPath> Waits
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_waits);
        init => _waits = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>The open columns of <see cref="Waits"/>, a number for each path.</summary>
    public PathValues WaitColumns { get; init; } = PathValues.None;

    /// <summary>The texts that columns of the unit <see cref="ColumnUnit.Text"/> name, the first by 1.</summary>
    public ImmutableArray<string> Texts
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_texts);
        init => _texts = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>
    /// The source of methods, each at most once, as it was at the time of the
    /// build. Empty unless the build had <c>WeftEmbedSource=true</c>.
    /// </summary>
    public ImmutableArray<SourceExcerpt> Sources
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_sources);
        init => _sources = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>The course of events in time; null unless recorded by <see cref="Recorder.Timeline"/>.</summary>
    public Timeline? Timeline { get; init; }

    /// <summary>Commits that a custom recorder missed because it threw an
    /// exception. The call paths contain these commits.</summary>
    public long RecorderFailures { get; init; }

    /// <summary>
    /// The captures that this one was made from by <see cref="Merge"/>, in their order. Empty if it was not merged.
    /// </summary>
    public ImmutableArray<CapturePart> Parts
    {
        get => ImmutableCollectionsMarshal.AsImmutableArray(_parts);
        init => _parts = ImmutableCollectionsMarshal.AsArray(value) ?? [];
    }

    /// <summary>Commits of all threads that charged time. The statistical error
    /// of a share p is about sqrt(p(1-p)/<see cref="SampleCount"/>).</summary>
    public long SampleCount
    {
        get
        {
            long count = 0;
            foreach (ThreadCapture thread in Threads)
            {
                count += thread.SampleCount;
            }

            return count;
        }
    }

    /// <summary>The program and its arguments.</summary>
    public override string ToString() => Header.ToString();

    /// <summary>
    /// A copy to hand on, without some details about the machine and the program's arguments. Figures and names of
    /// code are the same.
    /// </summary>
    /// <param name="details">The details to leave out.</param>
    public Capture Without(CaptureDetails details) => CaptureOmission.Apply(this, details);

    /// <summary>
    /// Makes one capture of several, as if the programs had run side by side and started at the same moment. Threads,
    /// waits and timelines stand beside each other in the order of the captures, a method is listed once, counts are
    /// added.
    /// </summary>
    /// <remarks>
    /// Nothing is lost: <see cref="Parts"/> has the header of each capture, and which threads and waits are its own.
    /// The header of the result has the earliest start, the longest duration and interval, the sum of the processor
    /// times, and texts that name each different value. Merging is associative: captures that were merged before
    /// give the same result as all of their parts at once, in the same order. One capture alone comes back as it is.
    /// </remarks>
    /// <param name="captures">At least one capture.</param>
    /// <param name="differentPrograms">Whether captures of different programs are merged, too.</param>
    /// <exception cref="ArgumentException">There is no capture, or one is null; the programs differ and
    /// <paramref name="differentPrograms"/> is false; or a sum does not fit into 64 bits. The message says
    /// which.</exception>
    public static Capture Merge(IEnumerable<Capture> captures, bool differentPrograms = false) =>
        CaptureMerge.Merge(captures, differentPrograms);

    /// <summary>
    /// Writes the capture as versioned JSON, by convention with the extension <c>.weft.json</c>; compressed if the name
    /// ends with <c>.gz</c>. An existing file is
    /// replaced when the new content is complete, and stays unchanged if
    /// writing fails; its permissions stay, and a symbolic link is followed.
    /// </summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => CaptureFile.Save(this, path);

    /// <summary>Writes the capture as versioned JSON and leaves the stream open.</summary>
    public void Save(Stream stream) => CaptureWriter.Write(this, stream);

    /// <summary>Reads a capture that <see cref="Save(string)"/> has written, compressed or not, whatever its name.
    /// </summary>
    /// <exception cref="CaptureFormatException">The file is not a capture, is damaged, is larger than a gigabyte, or
    /// comes from a newer version; the message names it and says which.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Capture Load(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read);
        return Load(stream, path);
    }

    /// <summary>Reads a capture from a stream and leaves it open.</summary>
    /// <param name="stream">JSON as <see cref="Save(Stream)"/> writes it, or that compressed by gzip.</param>
    /// <param name="name">The name of the source in error messages, for instance its file name.</param>
    /// <exception cref="CaptureFormatException">The text is not a capture, is damaged, is larger than a gigabyte, or
    /// comes from a newer version.</exception>
    public static Capture Load(Stream stream, string name = "capture") => CaptureReader.Read(stream, name);
}
