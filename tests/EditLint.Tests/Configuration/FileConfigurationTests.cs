using CsCheck;
using EditLint.Core.Configuration;
using EditLint.Core.Diagnostics;

namespace EditLint.Tests.Configuration;

public sealed class FileConfigurationTests
{
    private static readonly Gen<RuleSetting> SettingGen = Gen.Select(
        Gen.OneOf("A", "B", "A.R", "A.S", "B.R", "*", "A.*", "*.R"),
        Gen.Bool,
        Gen.OneOf<Severity?>(null, Severity.Suggestion, Severity.Warning, Severity.Error),
        (name, isOn, level) => new RuleSetting(name, isOn, level));

    [Fact]
    public void The_last_setting_that_names_a_rule_decides_and_the_last_that_is_on_and_has_a_level_gives_it() =>
        Gen.Select(SettingGen.Array[0, 8], Gen.OneOf(Severity.Suggestion, Severity.Error)).Sample((settings, minimum) =>
        {
            var configuration = new FileConfiguration { Settings = [.. settings], MinimumLevel = minimum };
            foreach (var id in new[] { "A.R", "A.S", "B.R", "C.R", "AB.R" })
            {
                var named = settings.Where(s => s.Names(id)).ToArray();
                Severity? level = named is [.., { IsOn: true }] ? named.LastOrDefault(s => s is { IsOn: true, Level: not null })?.Level ?? Severity.Warning : null;
                // Asked twice: the second answer comes from memory.
                for (var i = 0; i < 2; i++)
                    configuration.LevelOf(new DiagnosticDescriptor(id, "", Severity.Warning)).ShouldBe(level >= minimum ? level : null);
            }
        });

    [Fact]
    public void A_copy_with_other_settings_does_not_remember_the_answers_of_its_original()
    {
        var rule = new DiagnosticDescriptor("A.R", "", Severity.Warning);
        var original = new FileConfiguration { Settings = [new RuleSetting("A", IsOn: true)] };
        original.LevelOf(rule).ShouldBe(Severity.Warning);

        (original with { Settings = [new RuleSetting("A", IsOn: false)] }).LevelOf(rule).ShouldBeNull();
        (original with { MinimumLevel = Severity.Error }).LevelOf(rule).ShouldBeNull();
    }

    [Fact]
    public void One_name_at_two_levels_of_its_own_keeps_both() =>
        new[] { Severity.Suggestion, Severity.Error }.Select(s => FileConfiguration.Default.LevelOf(new DiagnosticDescriptor("A.R", "", s)))
            .ShouldBe([Severity.Suggestion, Severity.Error]);
}
