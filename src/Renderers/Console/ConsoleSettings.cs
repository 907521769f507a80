namespace Weft.Renderers;

/// <summary>What the environment variables of a woven executable ask of its console report.</summary>
internal static class ConsoleSettings
{
    /// <summary>Reads the variables. What is not understood is said in one sentence and ignored.</summary>
    /// <param name="options">What holds where they say nothing.</param>
    /// <param name="settings">Has the variables, and takes the sentences.</param>
    internal static ConsoleOptions Read(ConsoleOptions options, ReportSettings settings)
    {
        foreach (var word in settings.ReadWords(ShowSetting.Name))
        {
            if (With(options, word.ToLowerInvariant()) is { } changed)
            {
                options = changed;
            }
            else
            {
                settings.Complain(
                    $"{ShowSetting.Name}: '{VisibleText.Of(word)}' is not understood and is ignored; "
                    + "use tree, flat, callers or timeline, and any of percent, threads, cpu, short, idle, all");
            }
        }

        return options with
        {
            Hide = PatternSetting.Read(PatternSetting.Hide, options.Hide, settings),
            Idle = PatternSetting.Read(PatternSetting.Idle, options.Idle, settings),
        };
    }

    private static ConsoleOptions? With(ConsoleOptions options, string word) => word switch
    {
        "tree" => options with { View = ConsoleView.Tree },
        "flat" => options with { View = ConsoleView.Flat },
        "callers" => options with { View = ConsoleView.Callers },
        "timeline" => options with { View = ConsoleView.Timeline },
        "seconds" => options with { Percent = false },
        "percent" => options with { Percent = true },
        "threads" => options with { ByThread = true },
        "cpu" => options with { Columns = options.Columns | ConsoleColumns.Cpu },
        "idle" => options with { CountIdle = true },
        "short" => options with { Short = true },
        "all" => options with { Rows = int.MaxValue, Threshold = 0, OpenGroups = true },
        _ => null,
    };
}
