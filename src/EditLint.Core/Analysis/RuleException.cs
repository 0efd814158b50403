namespace EditLint.Core.Analysis;

/// <summary>What a rule threw, as it has to be told: to ask an exception of the rule for its message would run the rule's code once more.</summary>
/// <param name="type">The name of the exception's type.</param>
/// <param name="message">Its message.</param>
/// <param name="exception">The exception itself.</param>
#pragma warning disable CA1032, CA1064 // Only who runs the rule throws it, and only the driver reads it.
internal sealed class RuleException(string type, string message, Exception exception) : Exception(message, exception)
#pragma warning restore CA1032, CA1064
{
    public string Type => type;
}
