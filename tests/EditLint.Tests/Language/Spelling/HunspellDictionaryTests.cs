using System.Text;
using EditLint.Core.Language.Spelling;

namespace EditLint.Tests.Language.Spelling;

public sealed class HunspellDictionaryTests
{
    private const string English = """
        SET UTF-8
        NOSUGGEST !
        FORBIDDENWORD ~
        KEEPCASE K
        NEEDAFFIX N
        PFX A Y 1
        PFX A 0 re .
        SFX S Y 3
        SFX S y ies [^aeiou]y
        SFX S 0 s [aeiou]y
        SFX S 0 s [^y]
        SFX D Y 2
        SFX D 0 d e
        SFX D 0 ed [^e]
        SFX M N 1
        SFX M 0 ment .
        """;

    [Theory]
    [InlineData("harbors Harbors HARBORS ferries quays painted repainted repaints moored reship", "ferrys quaies reharbors Repaintment mooreed")]
    [InlineData("Tallinn TALLINN NATO OpenMap OPENMAP NATO's", "tallinn nato openmap OpenMAP Openmap")]
    [InlineData("kg", "Kg KG")]
    [InlineData("shipment", "reshipment")]
    [InlineData("wharves", "wharf wharfs")]
    [InlineData("either/or", "either or")]
    [InlineData("old town", "old")]
    public void Forms_are_right_as_their_affixes_allow(string right, string wrong)
    {
        var dictionary = Parse(English, "harbor/SD\nferry/S\nquay/S\npaint/ASD\nmoore/D\nTallinn\nNATO/Q\nNATO's\nOpenMap\nkg/K\nship/AM\nwharve/NS\nwharf/~\neither\\/or\nold town");

        Wrong(dictionary, right == "old town" ? [right] : right.Split(' ')).ShouldBeEmpty();
        Wrong(dictionary, wrong.Split(' ')).ShouldBe(wrong.Split(' '));
    }

    [Theory]
    [InlineData("FLAG long\nSFX Aa Y 1\nSFX Aa 0 s .", "boat/ZzAa")]
    [InlineData("FLAG num\nSFX 1042 Y 1\nSFX 1042 0 s .", "boat/7,1042")]
    [InlineData("FLAG UTF-8\nSFX é Y 1\nSFX é 0 s .", "boat/ué")]
    [InlineData("AF 2\nAF xS # one\nAF S # two\nSFX S Y 1\nSFX S 0 s .", "boat/2")]
    [InlineData("SFX S Y 1\r\nSFX S 0 s .\r", "boat/S po:noun\r")]
    [InlineData("SFX S Y 1\nSFX S 0 s", "boat/S\tpo:noun")]
    [InlineData("# no header counts its lines\nSFX S Y 9\nSFX S 0 s .", "boat/S")]
    public void Flags_are_read_in_every_way_they_are_written(string affixes, string stem) =>
        Wrong(Parse("SET UTF-8\n" + affixes, stem), "boat", "boats", "boatss", "s").ShouldBe(["boatss", "s"]);

    [Fact]
    public void A_suffix_may_take_another_and_bring_what_its_stem_lacks()
    {
        var dictionary = Parse("SFX L Y 1\nSFX L 0 ful/YN .\nSFX Y Y 1\nSFX Y 0 ly .\nPFX N Y 1\nPFX N 0 un .", "fear/L");

        Wrong(dictionary, "fear", "fearful", "fearfully", "unfearful", "unfearfully", "unfear", "fearly").ShouldBe(["unfear", "fearly"]);
    }

    [Fact]
    public void A_circumfix_comes_whole_or_not_at_all() =>
        Wrong(Parse("CIRCUMFIX X\nPFX G Y 1\nPFX G 0 ge/X .\nSFX T Y 1\nSFX T 0 t/X .", "mal/GT"), "mal", "gemalt", "gemal", "malt").ShouldBe(["gemal", "malt"]);

    [Fact]
    public void An_affix_that_leaves_nothing_needs_leave()
    {
        Wrong(Parse("SFX S Y 1\nSFX S x y .", "x/S"), "y").ShouldBe(["y"]);
        Wrong(Parse("FULLSTRIP\nSFX S Y 1\nSFX S x y .", "x/S"), "y").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("COMPOUNDMIN 1\nONLYINCOMPOUND c\nCOMPOUNDRULE 2\nCOMPOUNDRULE n*1t\nCOMPOUNDRULE n*mp", "1/n1\n2/nm\n3/nm\n1th/tc\n2nd/p", "11th 211th 2nd 32nd 1232nd", "21th 22th 1th 2n 23")]
    [InlineData("COMPOUNDMIN 1\nFLAG long\nCOMPOUNDRULE 1\nCOMPOUNDRULE (aa)(bb)?(cc)", "north/aa\nsouth/aa\nby/bb\neast/cc", "northeast southbyeast", "eastnorth northby northbybyeast")]
    [InlineData("COMPOUNDFLAG C\nCOMPOUNDMIN 3", "boat/C\nhouse/C\nkey", "boathouse houseboat boatboat boathouseboat", "boatkey boathous boat-house")]
    [InlineData("COMPOUNDFLAG C\nCHECKCOMPOUNDDUP\nCHECKCOMPOUNDTRIPLE\nCHECKCOMPOUNDCASE", "boat/C\ntthing/C\nHouse/C\nball/C\nlane/C", "ballboat balllane", "boatboat boattthing boatHouse", "balllane")]
    [InlineData("COMPOUNDFLAG C\nCOMPOUNDWORDMAX 2", "boat/C\nhouse/C", "boathouse", "boathouseboat")]
    [InlineData("COMPOUNDBEGIN B\nCOMPOUNDMIDDLE M\nCOMPOUNDEND E\nONLYINCOMPOUND o\nCOMPOUNDPERMITFLAG p\nSFX s Y 1\nSFX s 0 s/Bop .\nSFX S Y 1\nSFX S 0 s .", "work/sE\nday/BES\nman/E", "daywork worksday worksdays worksman dayman", "workday works manday daysman")]
    [InlineData("COMPOUNDFLAG C\nCHECKCOMPOUNDREP\nREP 1\nREP oo ou", "hoo/C\nses/C\nhouses\ncat/C", "catses", "hooses")]
    [InlineData("COMPOUNDFLAG C\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN at ho", "boat/C\nhouse/C", "houseboat", "boathouse")]
    public void Words_are_joined_as_the_dictionary_says(string affixes, string stems, string right, string wrong, string exception = "")
    {
        var dictionary = Parse(affixes, stems);

        Wrong(dictionary, right.Split(' ')).ShouldBe(exception.Length == 0 ? [] : [exception]);
        Wrong(dictionary, wrong.Split(' ')).ShouldBe(wrong.Split(' '));
    }

    [Fact]
    public void Breaks_are_made_only_where_the_dictionary_has_them()
    {
        Wrong(Parse("", "well\nknown"), "well-known").ShouldBe(["well-known"]);
        Wrong(Parse("BREAK 3\nBREAK -\nBREAK ^-\nBREAK -$", "well\nknown"), "well-known", "-well", "known-", "well-knwn", "-").ShouldBe(["well-knwn", "-"]);
    }

    [Fact]
    public void Characters_are_converted_or_ignored_before_a_word_is_looked_up() =>
        Wrong(Parse("SET UTF-8\nICONV 2\nICONV ’ '\nICONV ﬁ fi\nIGNORE ·", "isn't\nfish\nco·op"), "isn’t", "ﬁsh", "co·op", "coop", "c·oop").ShouldBeEmpty();

    [Theory]
    [InlineData("SET ISO8859-1", "iso-8859-1", "café")]
    [InlineData("SET ISO8859-2", "iso-8859-2", "łódź")]
    [InlineData("SET ISO8859-15", "iso-8859-15", "œuf")]
    [InlineData("SET microsoft-cp1251", "windows-1251", "лодка")]
    [InlineData("SET KOI8-R", "koi8-r", "лодка")]
    [InlineData("SET UTF-8", "utf-8", "βάρκα")]
    [InlineData("", "utf-8", "лодка")]
    [InlineData("", "iso-8859-1", "Fähre")]
    [InlineData("SET nonsense", "iso-8859-1", "Fähre")]
    public void Files_are_read_in_the_encoding_they_name(string set, string encoding, string word)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes("1\n" + word);

        HunspellDictionary.Parse(Encoding.ASCII.GetBytes(set + "\n"), bytes).Contains(word).ShouldBeTrue();
    }

    [Fact]
    public void A_mark_at_the_start_and_lines_that_make_no_sense_are_passed_over() =>
        Wrong(Parse("\uFEFFSET UTF-8\nSFX\nSFX S\nPFX S Y x\nREP\nCOMPOUNDMIN x\nSFX S Y 1\nSFX S 0 s [^a", "\uFEFF2\n\nboat/S\n/\n/S\n"), "boat", "boats").ShouldBeEmpty();

    [Fact]
    public void In_capitals_an_elided_name_and_a_sharp_s_are_known() =>
        Wrong(Parse("SET UTF-8\nCHECKSHARPS", "l'Afrique\nStraße\ngroß"), "L'AFRIQUE", "STRASSE", "GROSS", "GROßS").ShouldBe(["GROßS"]);

    [Fact]
    public void No_word_is_too_long_to_judge()
    {
        var dictionary = Parse("COMPOUNDFLAG C\nCOMPOUNDMIN 1\nCOMPOUNDRULE 1\nCOMPOUNDRULE C*C*C*C*C*X\nCHECKSHARPS", "s/C\nss/C\nsss/C");

        dictionary.Contains(new string('s', 50) + "t").ShouldBeFalse();
        dictionary.Contains(new string('S', 100)).ShouldBeTrue();
        dictionary.Contains(new string('s', 5000)).ShouldBeFalse();
    }

    private static HunspellDictionary Parse(string affixes, string stems) =>
        HunspellDictionary.Parse(Encoding.UTF8.GetBytes(affixes), Encoding.UTF8.GetBytes(stems.StartsWith('\uFEFF') ? stems : "99\n" + stems));

    private static string[] Wrong(HunspellDictionary dictionary, params string[] words) => [.. words.Where(w => !dictionary.Contains(w))];
}
