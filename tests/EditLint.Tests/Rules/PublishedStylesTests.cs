using EditLint.Core.Diagnostics;
using EditLint.Core.Rules;
using EditLint.Core.Text;
using EditLint.Tests.Support;

namespace EditLint.Tests.Rules;

public sealed class PublishedStylesTests
{
    [Fact]
    public void Published_styles_load_without_a_mistake()
    {
        if (SharedData.Find("vale-styles") is not { } styles)
            return;
        var packs = Directory.GetDirectories(styles).Order(StringComparer.Ordinal)
            .Select(folder => new RulePack(Path.GetFileName(folder), [.. Directory.GetFiles(folder, "*.yml").Order(StringComparer.Ordinal).Select(f => new SourceText(f, File.ReadAllText(f)))]))
            .ToArray();

        var catalog = RuleCatalog.Load(packs);

        catalog.Errors.Where(e => e.Descriptor != ToolDescriptors.UnsupportedRule).Select(e => e.ToString()).ShouldBeEmpty();
        (catalog.Rules.Length + catalog.Errors.Length).ShouldBe(packs.Sum(p => p.Files.Length));
    }
}
