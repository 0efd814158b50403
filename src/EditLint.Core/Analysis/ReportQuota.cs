using System.Collections.Immutable;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Analysis;

/// <summary>
/// How much one rule may report in one document, so that a rule that never stops reporting cannot fill the memory of all. The counts are the
/// same on every machine. Used by one thread.
/// </summary>
/// <param name="findings">How many findings.</param>
internal sealed class ReportQuota(int findings)
{
    /// <summary>The findings of a rule in one document.</summary>
    public const int MaximumFindings = 10_000;

    private const int MaximumText = 64 << 10;
    private const int MaximumNewText = 1_000_000;
    private const int MaximumItems = 1_000;
    private const int UnitsPerItem = 64;

    private int _findings;
    private int _unitsLeft = 16_000_000;

    /// <summary>What was exceeded, as a whole sentence; null while nothing was. A rule that catches the exception has exceeded it all the same.</summary>
    public string? Exceeded { get; private set; }

    /// <summary>Counts a finding that keeps to <see cref="FindingRules"/>.</summary>
    /// <exception cref="ReportQuotaException">It is one too many, or too long.</exception>
    public void Count(DiagnosticDetails details, string match)
    {
        if (Exceeded is not null)
            throw new ReportQuotaException(Exceeded);
        if (++_findings > findings)
            throw Exceed($"it reports more than {findings} findings{(findings == MaximumFindings ? " in one document" : "")}. Report a place once, or the first of many.");
        // The place's own words may be as long as the article.
        Count(match.Length);
        CheckText(details.Match, "the words that it says it found");
        CheckText(details.Message, "the message of a finding");
        CheckItems(details.Arguments.Length, "arguments");
        foreach (var argument in details.Arguments)
            CheckText(argument.Value, "an argument of a message");
        CheckItems(details.Related.Length, "related places");
        foreach (var related in details.Related)
            CountItem(CheckText(related.Message, "the message of a related place"));
        CheckItems(details.Fixes.Length, "fixes");
        foreach (var fix in details.Fixes)
        {
            CountItem(CheckText(fix.Title, "the title of a fix"));
            var newText = 0L;
            foreach (var change in fix.Changes)
            {
                newText += change.NewText.Length;
                CountItem(change.NewText.Length);
            }
            if (newText > MaximumNewText)
                throw Exceed($"the new text of a fix has more than {MaximumNewText} UTF-16 units. Report what is wrong and leave the change to a person.");
        }
    }

    /// <summary>A message with its holes filled.</summary>
    /// <exception cref="ReportQuotaException">It makes the findings too long.</exception>
    public string Format(MessageTemplate template, ImmutableArray<MessageArgument> arguments)
    {
        var message = template.Format(arguments, _unitsLeft) ?? throw ExceedTotal();
        CountItem(message.Length);
        return message;
    }

    private int CheckText(string? text, string name) =>
        text?.Length > MaximumText
            ? throw Exceed($"{name} has more than {MaximumText} UTF-16 units. A person has to read it: say what is wrong in a sentence.")
            : text?.Length ?? 0;

    private void CheckItems(int count, string name)
    {
        if (count > MaximumItems)
            throw Exceed($"a finding has more than {MaximumItems} {name}. Name the first of them.");
    }

    private void CountItem(int length)
    {
        Count(length);
        Count(UnitsPerItem);
    }

    private void Count(int units)
    {
        if (units > _unitsLeft)
            throw ExceedTotal();
        _unitsLeft -= units;
    }

    private ReportQuotaException ExceedTotal() =>
        Exceed("the messages, words and fixes of its findings are longer than 16 million UTF-16 units taken together. Report shorter places, with shorter messages.");

    private ReportQuotaException Exceed(string sentence) => new(Exceeded = sentence);
}
