using EditLint.Cli.Configuration;
using EditLint.Core.Checks;
using EditLint.Core.Diagnostics;

namespace EditLint.Tests.Cli;

public sealed class VocabularyLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With(".git/HEAD")
        .With("styles/config/vocabularies/House/accept.txt", "# ours\nAlpha\n")
        .With("styles/config/vocabularies/House/reject.txt", "Beta\n")
        .With("styles/config/vocabularies/Empty/notes.txt", "x\n")
        .With("words/accept.txt", "Gamma\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_words_of_all_vocabularies_are_joined_each_with_its_place()
    {
        var (accepted, rejected, errors) = Load("paths: styles\nvocabularies: [words, House]\naccept: [Delta]\nreject: [Epsilon]\n");

        accepted.ShouldBe(["Gamma words/accept.txt:1", "Alpha styles/config/vocabularies/House/accept.txt:2", "Delta .editlint.yml:3"]);
        rejected.ShouldBe(["Beta styles/config/vocabularies/House/reject.txt:1", "Epsilon .editlint.yml:4"]);
        errors.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_not_there_is_told()
    {
        Load("paths: styles\nvocabularies: [Hose]\n").Errors.ShouldBe(["There is no vocabulary 'Hose'. Did you mean 'House'?"]);
        Load("paths: styles\nvocabularies: [Zzz]\n").Errors.ShouldBe(["There is no vocabulary 'Zzz'. There is Empty, House."]);
        Load("vocabularies: [Zzz]\n").Errors.ShouldBe(["There is no vocabulary 'Zzz'. No folder with packs is named that it could be in."]);
        Load("paths: words\nvocabularies: [Zzz]\n").Errors.ShouldBe(["There is no vocabulary 'Zzz'. Put its accept.txt and reject.txt into 'words/config/vocabularies/'."]);
        Load("paths: styles\nvocabularies: [Empty]\n").Errors.ShouldBe(["The vocabulary 'Empty' is empty: there is neither accept.txt nor reject.txt in 'styles/config/vocabularies/Empty'."]);
    }

    private (IEnumerable<string> Accepted, IEnumerable<string> Rejected, IEnumerable<string> Errors) Load(string yaml)
    {
        _folder.With(".editlint.yml", yaml);
        var finder = new ConfigurationFinder(_folder.Path, _ => null);
        var errors = new List<Diagnostic>();
        var vocabulary = VocabularyLoader.Load(ConfigurationLoader.Load(finder.Find(_folder.Path), _folder.Path, finder), errors.Add);
        return (vocabulary.Accepted.Select(Text), vocabulary.Rejected.Select(Text), errors.Select(e => e.Message));
    }

    private static string Text(VocabularyEntry entry) => $"{entry.Pattern} {entry.Origin.Source.Path}:{entry.Origin.Start.Line}";
}
