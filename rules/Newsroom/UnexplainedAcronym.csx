/*---
message: '"{match}" is not explained here. Write the full name first.'
level: suggestion
docs: |
  Readers who do not know an acronym stop at it, and few go and look it up. Write the full name at the first mention:
  "the General Services Administration (GSA)", "GSA (General Services Administration)", or the full name alone when the
  acronym follows soon enough to be guessed. An acronym that is used once is better replaced by the name.

  Acronyms that everybody reads as words of their own (NATO, FBI, UNESCO, DNA, PDF and the like) are known; the list is
  at the top of this rule. Headings, captions and tables do not count as mentions: what they shorten is explained in the
  text. Roman numerals, words in capitals for emphasis, names in code and parts of addresses are no acronyms.
examples:
  - bad: The [|FCDO|] declined to comment. The FCDO said so on Monday.
  - bad: |
      The [|BZA|] turned the plan down. Neighbors had asked the Board of Zoning Appeals (BZA) to do so.
  - bad: Most teams file their [|PRA|]s late.
  - good: The Foreign, Commonwealth and Development Office (FCDO) declined to comment. The FCDO said so on Monday.
  - good: The BZA (Board of Zoning Appeals) turned the plan down. The BZA meets on Mondays.
  - good: The Board of Zoning Appeals turned the plan down. Neighbors had turned to the BZA in May.
  - good: The site needs an "authority to operate," or ATO. An ATO takes weeks.
  - good: They issue an RFI, or request for information, in May. The RFI is short.
  - good: They shouted across the hall. SPRINT IS OVER NOW FOLKS!
  - good: Buyers prefer commercial off-the-shelf (COTS) software. COTS is cheap.
  - good: The FBI and NATO declined to comment. Nobody in the U.S. did otherwise.
  - good: |
      # BZA turns plan down

      The plan to build on the meadow has failed.
  - good: He did NOT say so, it is STILL still, and Part VIII, file ABC_12 and `XYZ` do not either.
---*/
var known = Words("""
    NATO UNESCO UNICEF OPEC ASEAN UNHCR IMF WTO WHO OECD OSCE NASA ESA CERN FIFA UEFA IOC NBA NFL NHL MLB NCAA ESPN
    USA USSR UAE GDR DMZ NYC FBI CIA NSA IRS EPA FDA CDC FEMA NOAA TSA DEA ATF SEC FCC FTC FDIC OSHA NIH HUD USDA GOP DNC RNC
    NAACP ACLU NRA PAC NGO CEO CFO CIO CTO COO MBA PhD LLC LLP INC LTD VIP FAQ RSVP ASAP ATM PIN GDP GNP VAT IPO R&D
    GET PUT POST BBC CNN NBC CBS PBS NPR HBO MTV AFP UPI DPA TASS RIA IBM BMW SAP UPS DHL AOL
    DNA RNA HIV AIDS SARS COVID MRI PTSD ADHD IVF ICU EKG LSD BMI LGBT LGBTQ DUI POW MIA SWAT SUV RV GPS SOS UFO IQ
    HTML CSS HTTP HTTPS URL URLS URI API XML JSON SQL PDF CSV ZIP JPEG JPG PNG GIF MP3 USB CPU GPU RAM ROM SIM SMS MMS
    LED LCD DVD CDS VHS HDTV WIFI VPN RSS DOS MIT UCLA USC UCL LSE NYU EST EDT CST CDT MST MDT PST PDT GMT UTC CET BST
    USPS WWI WWII XYZ ABC README TODO LEGO LEGOS AKA BCE TBD TBA ETA FYI DIY OK PHP GNU UNIX BSD IOS ISIS ISIL IRA PLO KGB GRU FSB NKVD STASI SUNY CUNY
    JAN FEB MAR APR JUN JUL AUG SEP SEPT OCT NOV DEC MON TUE WED THU FRI SAT SUN
    """);

// Written in capitals, these are emphasis and not acronyms.
var emphasised = Words("""
    AND NOT THE ALL YES YOU YOUR WILL MUST NEVER ONLY BUT FOR NOW CAN CANNOT HAVE ARE WAS ANY EVERY NONE MORE LESS BEST
    FIRST LAST NEW OLD BIG HOW WHY WHAT WHO WHEN WHERE THIS THAT THEY WITH FROM DOES DID HAS HAD ITS OUR OUT OFF TOO VERY
    REALLY ALWAYS STOP PLEASE NOTE TIP READ SEE END WIN FREE OPEN LOVE HATE GOOD BAD GREAT HUGE ONE TWO BOTH EACH ALSO
    STILL DONE DOWN SHOULD COULD WOULD MAY MIGHT JUST LIKE THEN THAN INTO OVER WERE BEEN BEING EVEN SAME ELSE WAY DAY TIME HERE THERE
    """);

const int LongestName = 8;
string[] minor = ["of", "the", "and", "for", "in", "on", "to", "a", "an", "at", "de", "by"];
var romanNumeral = new Regex("^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$", RegexOptions.None, TimeSpan.FromSeconds(1));

var openBracket = new Regex("""[\p{L}\p{N}."”]\s\((?:the\s|or\s|an?\s)?["'“‘]?$""", RegexOptions.None, TimeSpan.FromSeconds(1));
var alternative = new Regex("""["”,]*\s(?:or|called|abbreviated|known as)(?:\s(?:the|an?))?\s["“]?$""", RegexOptions.None, TimeSpan.FromSeconds(1));

context.RegisterDocumentAction(article =>
{
    var uses = new Dictionary<string, Use>();
    var explanations = new Dictionary<string, Place>();
    var lowercase = new HashSet<string>();
    foreach (var block in article.Document.ProseBlocks.Where(IsText))
    {
        FindNames(block, explanations);
        FindLowercase(block, lowercase);
        foreach (var use in FindAcronyms(block))
        {
            if (IsExplainedBefore(use) || IsExplainedAfter(use))
                explanations.TryAdd(use.Acronym, new Place(block, use.Span));
            uses.TryAdd(use.Acronym, use);
        }
    }

    // A word that also stands in lower case is no acronym: its capitals are emphasis.
    foreach (var use in uses.Values.Where(u => !lowercase.Contains(u.Acronym.ToLowerInvariant())))
    {
        if (!explanations.TryGetValue(use.Acronym, out var place))
            article.Report(use.Block, use.Span);
        else if (place.Block.Ordinal > use.Block.Ordinal || (place.Block == use.Block && place.Span.Start > use.Sentence.End))
            article.Report(use.Block, use.Span, new()
            {
                Message = "\"{match}\" is used before it is explained. Move the full name to the first mention.",
                Related = [article.Related(place.Block.Prose.ToSource(place.Span), "the explanation")],
            });
    }
});

bool IsText(Block block) =>
    block.Kind is BlockKind.Paragraph or BlockKind.ListItem or BlockKind.BlockQuote
    && block.Role is not (BlockRole.Headline or BlockRole.Deck or BlockRole.Byline or BlockRole.Caption or BlockRole.SignOff or BlockRole.Boilerplate);

IEnumerable<Use> FindAcronyms(Block block)
{
    var text = block.Prose.Text;
    foreach (var sentence in block.Sentences)
    {
        var words = sentence.Words;
        // Whole sentences in capitals are shouted, not shortened.
        if (words.Length > 2 && words.Count(w => w.Length > 1 && CapitalsAt(text, w) == w.Length) * 2 > words.Length)
            continue;
        for (var i = 0; i < words.Length; i++)
        {
            var length = CapitalsAt(text, words[i]);
            if (length is < 3 or > 6)
                continue;
            var span = words[i];
            var acronym = text.Substring(span.Start, length);
            if (known.Contains(acronym) || emphasised.Contains(acronym) || romanNumeral.IsMatch(acronym) || IsPartOfAddress(text, span)
                || block.Inlines.Any(x => x.Kind == InlineKind.Code && x.ProseSpan.OverlapsWith(span)))
                continue;
            // So are words beside others in capitals that no acronym is long enough for.
            if ((i > 0 && IsShouted(text, words[i - 1])) || (i + 1 < words.Length && IsShouted(text, words[i + 1])))
                continue;
            yield return new Use(acronym, block, new TextSpan(span.Start, length), sentence.ProseSpan);
        }
    }
}

void FindLowercase(Block block, HashSet<string> lowercase)
{
    foreach (var word in block.Words)
    {
        if (word.Length is >= 3 and <= 6 && char.IsLower(block.Prose.Text[word.Start]))
            lowercase.Add(block.Prose.ToString(word));
    }
}

// The capitals of a word that has nothing else but an ending: FOIAs, NASA's. Otherwise 0.
int CapitalsAt(string text, TextSpan word)
{
    var length = 0;
    while (length < word.Length && text[word.Start + length] is >= 'A' and <= 'Z')
        length++;
    return text.Substring(word.Start + length, word.Length - length) is "" or "s" or "'s" or "\u2019s" ? length : 0;
}

bool IsShouted(string text, TextSpan word)
{
    var written = text.Substring(word.Start, word.Length);
    return emphasised.Contains(written) || (word.Length > 6 && CapitalsAt(text, word) == word.Length);
}

// Parts of addresses, file names, versions and the like: AT&T, README.md, HTTP/2, COVID-19, $TERM.
bool IsPartOfAddress(string text, TextSpan word)
{
    var before = word.Start > 0 ? text[word.Start - 1] : ' ';
    var after = word.End < text.Length ? text[word.End] : ' ';
    var next = word.End + 1 < text.Length ? text[word.End + 1] : ' ';
    return before is '.' or '/' or '_' or '@' or '#' or '&' or '\\' or '$' or '-'
        || after is '/' or '_' or '@' or '&' or '\\' or '='
        || (after is '.' or ':' && char.IsLetterOrDigit(next))
        || (after == '-' && char.IsDigit(next));
}

// "Full Name (FN)", whatever the name, and "full name, or FN", where the initials must agree.
bool IsExplainedBefore(Use use)
{
    var before = use.Block.Prose.Text[use.Sentence.Start..use.Span.Start];
    if (openBracket.IsMatch(before))
        return true;
    var join = alternative.Match(before);
    if (!join.Success)
        return false;
    var words = Split(before[..join.Index]).TakeLast(LongestName).ToList();
    return Initials(words).EndsWith(use.Acronym) || Initials(words.Where(w => !minor.Contains(w))).EndsWith(use.Acronym);
}

// "FN (Full Name)" and "FN, or full name".
bool IsExplainedAfter(Use use)
{
    var after = use.Block.Prose.Text[use.Span.End..use.Sentence.End].TrimStart('"', '\u201D');
    var close = after.IndexOf(')');
    if (after.StartsWith(" (") && close > 0)
        return Spells(after[2..close], use.Acronym);
    if (!after.StartsWith(", or "))
        return false;
    var words = Split(after[5..]).Take(LongestName).ToList();
    return Initials(words).StartsWith(use.Acronym) || Initials(words.Where(w => !minor.Contains(w))).StartsWith(use.Acronym);
}

IEnumerable<string> Split(string words) =>
    words.Split([' ', '\n', '-'], StringSplitOptions.RemoveEmptyEntries).Select(w => w.Trim('"', '\u201C', '\u201D', '(', ',', '.')).Where(w => w.Length > 0);

string Initials(IEnumerable<string> words) => string.Concat(words.Select(w => char.ToUpperInvariant(w[0])));

// True when the letters are initials of the words, in order; words may be left over.
bool Spells(string words, string acronym)
{
    var next = 0;
    foreach (var word in words.Split([' ', '-', '\u2011', '/'], StringSplitOptions.RemoveEmptyEntries))
    {
        if (next < acronym.Length && char.ToUpperInvariant(word[0]) == acronym[next])
            next++;
    }
    return next >= Math.Max(2, acronym.Length - 1);
}

// Names such as "Board of Zoning Appeals" explain BZA and BOZA.
void FindNames(Block block, Dictionary<string, Place> explanations)
{
    var text = block.Prose.Text;
    var words = block.Words;
    for (var first = 0; first < words.Length; first++)
    {
        if (!char.IsUpper(text[words[first].Start]))
            continue;
        var (all, major) = ("", "");
        for (var i = first; i < words.Length && i < first + LongestName; i++)
        {
            var initial = char.ToUpperInvariant(text[words[i].Start]);
            var isMinor = minor.Contains(text.Substring(words[i].Start, words[i].Length));
            if (!isMinor && (!char.IsLetter(initial) || !char.IsUpper(text[words[i].Start])))
                break;
            if (i > first && !IsJoined(text.AsSpan(words[i - 1].End, words[i].Start - words[i - 1].End)))
                break;
            all += initial;
            major += isMinor ? "" : initial;
            if (isMinor)
                continue;
            foreach (var initials in (string[])[all, major])
            {
                if (initials.Length >= 3)
                    explanations.TryAdd(initials, new Place(block, TextSpan.FromBounds(words[first].Start, words[i].End)));
            }
        }
    }
}

bool IsJoined(ReadOnlySpan<char> between) => between is " " or "\n" or "-" or ", " or " & " or "'s " or "\u2019 ";

HashSet<string> Words(string list) => [.. list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

record Use(string Acronym, Block Block, TextSpan Span, TextSpan Sentence);

record Place(Block Block, TextSpan Span);
