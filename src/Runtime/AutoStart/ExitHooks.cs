using System.Runtime.InteropServices;

namespace Weft;

/// <summary>
/// Writes the report of an automatic session on every way out that leaves a chance: return, <see
/// cref="Environment.Exit"/>, unhandled exception, SIGINT, SIGTERM,
/// SIGHUP, SIGQUIT.
/// </summary>
internal sealed class ExitHooks
{
    // .NET 8 and 9 turn SIGTERM into an ordinary exit by themselves; .NET 10
    // leaves it to the system, which ends the process at once.
    private const int FirstRuntimeThatDiesBySigterm = 10;

    /// <summary>
    /// Milliseconds after a report in which another signal writes no report: the process is about to die by the
    /// first signal, and would leave half of a second report.
    /// </summary>
    private const long Dying = 1000;

    private readonly Session _session;
    private readonly Func<IExitReport> _report;
    private readonly CaptureDetails _omit;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly object _gate = new();
    private long? _writtenAt;
    private bool _isDone;

    private ExitHooks(Session session, Func<IExitReport> report, CaptureDetails omit)
    {
        _session = session;
        _report = report;
        _omit = omit;
    }

    /// <summary>Watches, for the rest of the process, every way in which it can end.</summary>
    /// <param name="session">The running session.</param>
    /// <param name="report">Makes the report.</param>
    /// <param name="omit">The details that the report leaves out.</param>
    /// <param name="flush">How often to write the report for the one way out
    /// that cannot be watched, being killed; null for never.</param>
    public static void Install(Session session, Func<IExitReport> report, CaptureDetails omit, TimeSpan? flush)
    {
        var hooks = new ExitHooks(session, report, omit);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => hooks.WriteLast();
        AppDomain.CurrentDomain.UnhandledException += (_, ending) =>
        {
            if (ending.IsTerminating)
            {
                hooks.WriteLast();
            }
        };
        hooks.Register(PosixSignal.SIGINT);
        hooks.Register(PosixSignal.SIGHUP);
        hooks.Register(PosixSignal.SIGQUIT);
        if (Environment.Version.Major >= FirstRuntimeThatDiesBySigterm)
        {
            hooks.Register(PosixSignal.SIGTERM);
        }

        if (flush is { } interval)
        {
            PeriodicFlush.Start(interval, hooks.Flush);
        }
    }

    private void Register(PosixSignal signal)
    {
        try
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, OnSignal));
        }
        catch (PlatformNotSupportedException)
        {
            // No signals here, so none can end the process.
        }
    }

    /// <summary>
    /// Handlers run latest first, so this one, registered before the program's own code ran, is the last to be asked:
    /// if nobody has cancelled the signal, the process is about to die by it. One that is ignored (<c>nohup</c>) never
    /// comes here: .NET leaves it alone. A snapshot, not a stop: the first process of a container survives all the
    /// same, and then the recording goes on.
    /// </summary>
    /// <remarks>
    /// A second signal waits here for the report of the first, because its return would end the process in the middle
    /// of it.
    /// </remarks>
    private void OnSignal(PosixSignalContext context)
    {
        if (context.Cancel)
        {
            return;
        }

        lock (_gate)
        {
            if (_writtenAt is not { } written || Environment.TickCount64 - written > Dying)
            {
                Write(_session.Snapshot);
            }
        }
    }

    /// <summary>
    /// Not behind the gate: a disk that does not answer must not keep the process from ending. The report sees to it
    /// that the latest stays.
    /// </summary>
    private bool Flush()
    {
        try
        {
            return !Volatile.Read(ref _isDone) && _report().Flush(_session.Snapshot().Without(_omit));
        }
        catch (Exception exception)
        {
            AutoStart.Say(
                "the report is not written any more while the program runs: "
                + $"{VisibleText.Of(exception.Message)}");
            return false;
        }
    }

    private void WriteLast()
    {
        lock (_gate)
        {
            Write(_session.Stop);
            Volatile.Write(ref _isDone, true);
        }
    }

    private void Write(Func<Capture> take)
    {
        // A signal that arrives while the last report is being written writes no other one.
        if (_isDone)
        {
            return;
        }

        try
        {
            _report().Write(take().Without(_omit));
        }
        catch (Exception exception)
        {
            AutoStart.Say($"the report could not be written: {VisibleText.Of(exception.Message)}");
        }

        _writtenAt = Environment.TickCount64;
    }
}
