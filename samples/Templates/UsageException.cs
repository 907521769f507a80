namespace Templates;

/// <summary>Arguments that the program cannot follow.</summary>
internal sealed class UsageException(string message) : Exception(message);
