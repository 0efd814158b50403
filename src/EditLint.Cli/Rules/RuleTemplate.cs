using System.Collections.Immutable;

namespace EditLint.Cli.Rules;

/// <summary>Rules to start from. Each is sound, keeps what its examples say, and shows how such a rule is made.</summary>
internal static class RuleTemplate
{
    /// <summary>The C# rule.</summary>
    public const string Script = """
        /*---
        message: '"{match}" says nothing yet. Begin with who or what the sentence is about.'
        level: suggestion           # or warning, or error, which makes the check fail
        docs: |                     # why the rule exists, and what to do; the first sentence stands in lists of rules
          A sentence that begins with "There are" keeps its subject from the reader. Begin with the subject.
        examples:                   # 'editlint test' proves them; 'editlint test --help' says what else they can say
          - bad: "[|There are|] three ways to cross. Two of them are closed."
          - good: Three ways lead across. Are there others?
        ---*/

        // The script runs once for each article and registers what it wants to see. Besides sentences: RegisterDocumentAction (the article),
        // RegisterProseAction (each block of text), RegisterBlockAction(BlockKind.Heading, ...), RegisterLinkAction, RegisterQuotationAction,
        // and RegisterSubmissionAction (all articles of the run).
        context.RegisterSentenceAction(sentence =>
        {
            // Words are places in the text of the block; what stands there, the prose tells.
            var words = sentence.Sentence.Words;
            if (words.Length < 2)
                return;
            var opening = TextSpan.FromBounds(words[0].Start, words[1].End);
            if (sentence.Prose.ToString(opening) is "There is" or "There are" or "There was" or "There were")
                sentence.Report(opening);
        });

        """;

    private const string Substitution = """
        # What to find, and what to write in its place. Other kinds: existence (words to avoid), occurrence (too many of something),
        # repetition, consistency (one of two spellings), conditional, capitalization, metric.
        extends: substitution
        message: '"{match}" says no more than "{replacement}".'
        level: suggestion           # or warning, or error, which makes the check fail
        ignorecase: true
        swap:                       # words or regular expressions; several ways to write it stand side by side: use|employ
          utilize: use
          in order to: to
        fix: safe                   # 'review' when a person must look at each change
        docs: |                     # why the rule exists, and what to do; the first sentence stands in lists of rules
          Readers slow down at long words that say no more than short ones. Write the short one.
        examples:                   # 'editlint test' proves them; 'editlint test --help' says what else they can say
          - bad: They [|utilize|] the map.
            fixed: They use the map.
          - good: Bed utilization rose by 4%.

        """;

    private const string Existence = """
        # Words to avoid. Other kinds: substitution (with what to write instead), occurrence (too many of something), repetition,
        # consistency (one of two spellings), conditional, capitalization, metric.
        extends: existence
        message: '"{match}" says nothing. Take it out, or say how much.'
        level: suggestion           # or warning, or error, which makes the check fail
        ignorecase: true
        tokens:                     # words or regular expressions
          - very
          - quite
        docs: |                     # why the rule exists, and what to do; the first sentence stands in lists of rules
          Readers skip words that only turn the volume up. A number or a stronger word says more.
        examples:                   # 'editlint test' proves them; 'editlint test --help' says what else they can say
          - bad: The river was [|very|] high.
          - good: The river stood at seven metres, every bridge was closed.

        """;

    private const string Occurrence = """
        # Too many of something. Other kinds: existence (words to avoid), substitution (with what to write instead), repetition,
        # consistency (one of two spellings), conditional, capitalization, metric.
        extends: occurrence
        message: The sentence has more than three commas. Make two sentences of it.
        level: suggestion           # or warning, or error, which makes the check fail
        scope: sentence             # or heading, paragraph, list, ...; 'text' is every block
        token: ','                  # a regular expression
        max: 3
        docs: |                     # why the rule exists, and what to do; the first sentence stands in lists of rules
          Each comma is one more thing to keep in mind until the full stop. Split the sentence at the second verb.
        examples:                   # 'editlint test' proves them; 'editlint test --help' says what else they can say
          - bad: The mayor[|,|] who came late, and left early, spoke of roads, and of nothing else.
          - good: The mayor came late, and left early. He spoke of roads, and of nothing else.

        """;

    /// <summary>The kinds of YAML rules that there is a template for; the first is the usual one.</summary>
    public static ImmutableArray<string> Kinds { get; } = ["substitution", "existence", "occurrence"];

    /// <summary>The YAML rule of one of <see cref="Kinds"/>.</summary>
    public static string Yaml(string kind) => kind switch
    {
        "existence" => Existence,
        "occurrence" => Occurrence,
        _ => Substitution,
    };
}
