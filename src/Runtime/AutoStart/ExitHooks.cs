using System.Runtime.InteropServices;

namespace Weft;

/// <summary>Writes the report of an automatic session on every way out that leaves a chance: return, <see cref="Environment.Exit"/>, unhandled exception, SIGINT, SIGTERM.</summary>
internal sealed class ExitHooks
{
    // .NET 8 and 9 turn SIGTERM into an ordinary exit by themselves; .NET 10 leaves it to the system, which ends the process at once.
    private const int FirstRuntimeThatDiesBySigterm = 10;

    private readonly Session _session;
    private readonly Func<IExitReport> _report;
    private readonly List<PosixSignalRegistration> _registrations = [];
    private readonly object _gate = new();
    private bool _isDone;

    private ExitHooks(Session session, Func<IExitReport> report)
    {
        _session = session;
        _report = report;
    }

    /// <summary>Watches the ways out for the rest of the process.</summary>
    /// <param name="session">What is recorded.</param>
    /// <param name="report">Where it is reported.</param>
    /// <param name="flush">How often to write the report for the one way out that cannot be watched, being killed; null for never.</param>
    public static void Install(Session session, Func<IExitReport> report, TimeSpan? flush)
    {
        var hooks = new ExitHooks(session, report);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => hooks.WriteLast();
        AppDomain.CurrentDomain.UnhandledException += (_, ending) =>
        {
            if (ending.IsTerminating)
            {
                hooks.WriteLast();
            }
        };
        hooks.Register(PosixSignal.SIGINT);
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
    /// Handlers run latest first, so this one, registered before the program's own code ran, is the last to be asked: if nobody has cancelled the signal,
    /// the process is about to die by it. A snapshot, not a stop: where the signal is ignored after all (<c>nohup</c>), the recording goes on.
    /// </summary>
    private void OnSignal(PosixSignalContext context)
    {
        if (!context.Cancel)
        {
            Write(_session.Snapshot);
        }
    }

    private bool Flush()
    {
        try
        {
            // Before the gate: whoever wants to end the program waits for the writing at the most.
            Capture capture = _session.Snapshot();
            lock (_gate)
            {
                return !_isDone && _report().Flush(capture);
            }
        }
        catch (Exception exception)
        {
            AutoStart.Say($"the report is not written any more while the program runs: {exception.Message}");
            return false;
        }
    }

    private void WriteLast()
    {
        lock (_gate)
        {
            Write(_session.Stop);
            _isDone = true;
        }
    }

    private void Write(Func<Capture> take)
    {
        lock (_gate)
        {
            // A signal that arrives while the last report is being written has nothing to add.
            if (_isDone)
            {
                return;
            }

            try
            {
                _report().Write(take());
            }
            catch (Exception exception)
            {
                AutoStart.Say($"the report could not be written: {exception.Message}");
            }
        }
    }
}
