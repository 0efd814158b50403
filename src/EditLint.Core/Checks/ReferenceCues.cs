using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Core.Checks;

/// <summary>
/// Reads what stands around a "here" or a "this link" and tells whether it is about a text on the web. A "here" is one when a verb that tells the reader to
/// read on stands before it ("download the report here"), or a verb that may tell of a place together with a word for a text ("the rules can be found here").
/// It must end its sentence or clause, or go on with what it is for. Immutable and thread-safe.
/// </summary>
/// <remarks>
/// Keys: <c>commands</c>, which need nothing else right before the reference; <c>cues</c>, verbs that ask the reader to read or sign up;
/// <c>imperatives</c>, verbs that do so only at the start of a sentence or clause; <c>accounts</c>, what authors say of their own writing; <c>hints</c>, verbs
/// that may as well tell of a place; <c>subjects</c>, words for texts; <c>leads</c>, what stands before a link that is called one; <c>reach</c>, how many
/// words before the reference a verb may stand.
/// </remarks>
internal sealed class ReferenceCues
{
    // What follows a "here" that goes on: "register here to vote".
    private static readonly WordSet Purposes = new(["to", "for", "or", "if", "about", "via"]);

    // "found here, in the valley": what follows says that a place is meant.
    private static readonly WordSet Places = new(["in", "on", "at", "near", "under", "among", "between", "where"]);

    // "You can see the sea from here."
    private static readonly WordSet Origins = new(["from", "around", "over", "out", "near", "in", "down", "back", "living"]);

    // "right here" says what "here" does.
    private static readonly WordSet Intensifiers = new(["right", "just"]);

    // What a verb follows that speaks to the reader.
    private static readonly WordSet Addresses = new(["can", "may", "could", "please", "and", "or", "also", "then", "should", "must", "will", "simply", "just", "either", "you", "we", "i", "to", "i'll", "you'll", "let's"]);

    // "the slides posted here"; what is described or listed here is so on this page.
    private static readonly WordSet Placed = new(["available", "found", "linked", "posted", "published"]);

    // "You can see that": nobody is sent anywhere.
    private static readonly WordSet Clauses = new(["that", "how", "why", "what", "if"]);

    private static readonly WordSet Auxiliaries = new(["be", "been", "is", "are"]);

    private static readonly WordSet Authors = new(["i", "we", "i've", "we've", "i\u2019ve", "we\u2019ve"]);

    // "if you find it hard": nobody is told to do anything.
    private static readonly WordSet Conditions = new(["if", "when", "what", "where", "how", "that", "which", "whatever", "as"]);

    // "More on that here."
    private static readonly WordSet Additions = new(["more", "details", "full"]);

    // "(see, e.g., here and here)".
    private static readonly WordSet Instances = new(["e.g", "i.e", "see", "cf"]);

    private static readonly WordSet Copulas = new(["is", "are", "lives", "live"]);

    private static readonly WordSet Objects = new(["it", "them", "one", "yours"]);

    // "this link between the two".
    private static readonly WordSet Relations = new(["between", "with", "among", "in", "as"]);

    // A verb this near to a reference is about it, even where the sentence goes on.
    private const int ShortReach = 4;

    // "Full report here.", "More on that here."
    private const int LongestFragment = 3;

    private readonly WordSet _commands;
    private readonly PhraseSet _cues;
    private readonly WordSet _imperatives;
    private readonly WordSet _accounts;
    private readonly WordSet _hints;
    private readonly WordSet _subjects;
    private readonly WordSet _leads;
    private readonly int _reach;

    public ReferenceCues(CheckOptions options)
    {
        _commands = new WordSet(options.GetStrings("commands"));
        _cues = new PhraseSet(options.GetStrings("cues"));
        _imperatives = new WordSet(options.GetStrings("imperatives"));
        _accounts = new WordSet(options.GetStrings("accounts"));
        _hints = new WordSet(options.GetStrings("hints"));
        _subjects = new WordSet(options.GetStrings("subjects"));
        _leads = new WordSet(options.GetStrings("leads"));
        _reach = options.GetInteger("reach", 20);
    }

    /// <summary>True when "this link" means a link of the page.</summary>
    public bool LeadsToLink(Block block, PhraseMatch link) =>
        link.FirstWord > 0 && _leads.Contains(block.Prose, block.Words[link.FirstWord - 1]) && !Follows(block, link, Relations);

    /// <summary>True when "here", or a series of them, speaks of a text.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">The first of the series.</param>
    /// <param name="last">The last; the same where there is only one.</param>
    public bool Announce(Block block, PhraseMatch first, PhraseMatch last)
    {
        var isSeries = first != last;
        var before = first.FirstWord - 1;
        if (before >= 0 && Intensifiers.Contains(block.Prose, block.Words[before]))
            before--;
        if (before < 0)
            return false;
        if (isSeries && Instances.Contains(block.Prose, block.Words[before]))
            return true;
        if (EndsStatement(Between(block, before)) || Origins.Contains(block.Prose, block.Words[before]))
            return false;
        if (_commands.Contains(block.Prose, block.Words[before]) && !IsNoun(block, before))
            return true;
        var ends = EndsSentence(block, last);
        var closes = isSeries || ends || EndsClause(block, last);
        return (closes || Follows(block, last, Purposes)) && IsTold(block, before, isSeries, ends, closes);
    }

    private bool IsTold(Block block, int before, bool isSeries, bool ends, bool closes)
    {
        var subject = false;
        var hint = false;
        var i = before;
        for (; i >= 0 && before - i < _reach && (i == before || !EndsStatement(Between(block, i))); i--)
        {
            var word = block.Words[i];
            var isNear = before - i < ShortReach;
            subject |= _subjects.Contains(block.Prose, word);
            if ((closes || isNear) && ((_cues.LengthAt(block, i) > 0 && Speaks(block, i, subject)) || (_imperatives.Contains(block.Prose, word) && Commands(block, i))))
                return true;
            if (isNear && closes && _accounts.Contains(block.Prose, word) && IsAuthors(block, i))
                return true;
            if (!_hints.Contains(block.Prose, word))
                continue;
            if (isSeries || (closes && i + 1 == before && Objects.Contains(block.Prose, block.Words[before]) && Speaks(block, i, subject)))
                return true;
            hint |= closes && (IsSaid(block, i, isLast: i == before) || (Speaks(block, i, subject) && !Clauses.Contains(block.Prose, block.Words[i + 1])));
        }
        if (!subject)
            return false;
        // "Six more examples are here.", "Full report here.", "More on that here."
        var isFragment = before - i <= LongestFragment && StartsStatement(block, i + 1)
            && (Additions.Contains(block.Prose, block.Words[i + 1]) || (_subjects.Contains(block.Prose, block.Words[before]) && !IsNoun(block, before)));
        return hint || ((ends || isSeries) && Copulas.Contains(block.Prose, block.Words[before])) || (ends && isFragment);
    }

    // True when a verb asks or allows the reader to do something; "to" needs to be about a text, for people come "to read here".
    private static bool Speaks(Block block, int verb, bool subject)
    {
        if (StartsStatement(block, verb))
            return true;
        var before = block.Words[verb - 1];
        if (verb > 1 && Conditions.Contains(block.Prose, block.Words[verb - 2]))
            return false;
        return Addresses.Contains(block.Prose, before) && (subject || !block.Prose.Text.AsSpan(before.Start, before.Length).Equals("to", StringComparison.OrdinalIgnoreCase));
    }

    // Behind a comma a verb is a command only after a purpose or a condition: "to see the map, view the page here".
    private static bool Commands(Block block, int verb)
    {
        if (!StartsStatement(block, verb))
            return verb > 0 && block.Prose.Text.AsSpan(block.Words[verb - 1].Start, block.Words[verb - 1].Length) is "please" or "Please";
        var first = verb;
        while (first > 0 && !EndsStatement(Between(block, first - 1)) && Between(block, first - 1).IndexOfAny("(–") < 0)
            first--;
        return first == verb || Purposes.Contains(block.Prose, block.Words[first]);
    }

    // "is posted here", "the slides posted here"; what was found here once was found at a place.
    private bool IsSaid(Block block, int verb, bool isLast)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= 2 && !EndsStatement(Between(block, i)); i--)
        {
            if (block.Prose.Text.AsSpan(block.Words[i].Start, block.Words[i].Length) is "not" or "never" or "aren't" or "isn't" or "aren’t" or "isn’t")
                return false;
            if (Auxiliaries.Contains(block.Prose, block.Words[i]))
                return true;
        }
        return isLast && verb > 0 && Placed.Contains(block.Prose, block.Words[verb]) && _subjects.Contains(block.Prose, block.Words[verb - 1]);
    }

    private static bool IsAuthors(Block block, int verb)
    {
        for (var i = verb - 1; i >= 0 && verb - i <= 3 && !EndsStatement(Between(block, i)); i--)
        {
            if (Authors.Contains(block.Prose, block.Words[i]))
                return true;
        }
        return false;
    }

    // "the view here", "the press here".
    private static bool IsNoun(Block block, int word) =>
        word > 0 && block.Prose.Text.AsSpan(block.Words[word - 1].Start, block.Words[word - 1].Length) is "the" or "The" or "a" or "an" or "this" or "its" or "their" or "our" or "his" or "her" or "your" or "my";

    private static bool StartsStatement(Block block, int word) => word <= 0 || Between(block, word - 1).IndexOfAny(",;:!?.—–(") >= 0;

    private static ReadOnlySpan<char> Between(Block block, int word) =>
        block.Prose.Text.AsSpan(block.Words[word].End, block.Words[word + 1].Start - block.Words[word].End);

    private static bool EndsStatement(ReadOnlySpan<char> between) => between.IndexOfAny(";:!?—") >= 0 || between.Contains(". ", StringComparison.Ordinal);

    private static bool EndsSentence(Block block, PhraseMatch reference)
    {
        var rest = block.Prose.Text.AsSpan(reference.Span.End).TrimStart();
        return rest.IsEmpty || (rest[0] is '.' or '!' or '?' && (rest.Length == 1 || !char.IsLetterOrDigit(rest[1]))) || rest.StartsWith(").") || rest.StartsWith(".)") || rest is ")";
    }

    private static bool EndsClause(Block block, PhraseMatch reference)
    {
        var rest = block.Prose.Text.AsSpan(reference.Span.End).TrimStart();
        return !rest.IsEmpty && rest[0] is ',' or ')' or '—' or '–' or ';' && !Follows(block, reference, Places);
    }

    private static bool Follows(Block block, PhraseMatch reference, WordSet words) =>
        reference.LastWord + 1 < block.Words.Length && words.Contains(block.Prose, block.Words[reference.LastWord + 1]);
}
