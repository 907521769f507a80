namespace Templates.Engine;

/// <summary>A template, or the data of a page, that is wrong; the message reads
/// <c>file(line,column): reason</c>.</summary>
public sealed class TemplateException : Exception
{
    /// <summary>Describes one mistake at one place.</summary>
    /// <param name="templateName">The template's name, as given to the loader.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="column">The column in UTF-16 units, counted from 1.</param>
    /// <param name="reason">What is wrong, and what was expected instead.</param>
    /// <param name="innerException">The cause, if another exception told of the mistake.</param>
    public TemplateException(string templateName, int line, int column, string reason, Exception? innerException = null)
        : base($"{templateName}({line},{column}): {reason}", innerException)
    {
        TemplateName = templateName;
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>The name of the template that has to be changed.</summary>
    public string TemplateName { get; }

    /// <summary>The line of the mistake, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column of the mistake in UTF-16 units, counted from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what was expected, without the place.</summary>
    public string Reason { get; }
}
