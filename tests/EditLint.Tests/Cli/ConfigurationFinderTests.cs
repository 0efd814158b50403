using EditLint.Cli;
using EditLint.Cli.Configuration;

namespace EditLint.Tests.Cli;

public sealed class ConfigurationFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".git/HEAD").With("docs/deep/a.md");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_any_there_is_none() => Find("docs").ShouldBeNull();

    [Fact]
    public void The_nearest_file_wins()
    {
        _folder.With(".editlint.yml").With("docs/editlint.yml").With("docs/.editlint.yaml");

        Find("docs/deep").ShouldBe("docs/.editlint.yaml");
        Find(".").ShouldBe(".editlint.yml");
        Find("docs/deep").ShouldBe("docs/.editlint.yaml");
    }

    [Fact]
    public void Ours_wins_over_Vales_wherever_the_two_are()
    {
        _folder.With(".editlint.yml").With("docs/deep/.vale.ini");

        Find("docs/deep").ShouldBe(".editlint.yml");
    }

    [Theory]
    [InlineData(".vale")]
    [InlineData("_vale")]
    [InlineData("vale.ini")]
    [InlineData(".vale.ini")]
    [InlineData("_vale.ini")]
    public void Vales_files_are_found_by_their_names(string name)
    {
        _folder.With(name);

        Find("docs/deep").ShouldBe(name);
    }

    [Fact]
    public void The_search_ends_at_the_top_of_the_repository()
    {
        _folder.With(".editlint.yml").With(".vale.ini").With("docs/.git");

        Find("docs/deep").ShouldBeNull();
    }

    [Fact]
    public void A_name_in_a_folder_above_is_relative_to_the_working_folder()
    {
        _folder.With(".editlint.yml");

        new ConfigurationFinder(_folder.PathOf("docs/deep"), _ => null).Find(_folder.PathOf("docs/deep"))!.File.Path.ShouldBe("../../.editlint.yml");
    }

    [Fact]
    public void What_the_environment_names_is_for_files_without_one_above()
    {
        _folder.With("elsewhere/house.yml").With("elsewhere/house.ini", "MinAlertLevel = error\n");

        Find("docs", new() { ["EDITLINT_CONFIG"] = "elsewhere/house.yml", ["VALE_CONFIG_PATH"] = "elsewhere/house.ini" }).ShouldBe("elsewhere/house.yml");
        Find("docs", new() { ["VALE_CONFIG_PATH"] = "elsewhere/house.ini" }).ShouldBe("elsewhere/house.ini");
        _folder.With("docs/.vale.ini");
        Find("docs", new() { ["EDITLINT_CONFIG"] = "elsewhere/house.yml" }).ShouldBe("docs/.vale.ini");
        Should.Throw<UsageException>(() => Find("x", new() { ["EDITLINT_CONFIG"] = "gone.yml" })).Message.ShouldBe("EDITLINT_CONFIG names the configuration 'gone.yml', and there is no such file.");
    }

    [Fact]
    public void The_users_own_file_is_the_last_that_counts()
    {
        _folder.With("home/.config/vale/.vale.ini").With("xdg/vale/.vale.ini");

        Find("docs", new() { ["XDG_CONFIG_HOME"] = _folder.PathOf("xdg") }).ShouldBe("xdg/vale/.vale.ini");
        if (OperatingSystem.IsLinux())
            Find("docs", new() { ["HOME"] = _folder.PathOf("home") }).ShouldBe("home/.config/vale/.vale.ini");
        _folder.With("home/_vale.ini");
        Find("docs", new() { ["HOME"] = _folder.PathOf("home") }).ShouldBe("home/_vale.ini");
    }

    [Theory]
    [InlineData("a.yml", "[formats]", ConfigurationKind.EditLint)]
    [InlineData("a.ini", "packs: [A]", ConfigurationKind.Vale)]
    [InlineData("vale", "# ours\n\n[*.md]\n", ConfigurationKind.Vale)]
    [InlineData("conf", "StylesPath = styles\n", ConfigurationKind.Vale)]
    [InlineData("conf", "packs: [a=b]\n", ConfigurationKind.EditLint)]
    public void What_a_named_file_is_written_in_its_name_says_or_its_first_line(string name, string content, object kind)
    {
        _folder.With(name, content);

        new ConfigurationFinder(_folder.Path, _ => null).Named(name, "--config").Kind.ShouldBe(kind);
    }

    private string? Find(string folder, Dictionary<string, string>? environment = null) =>
        new ConfigurationFinder(_folder.Path, (environment ?? []).GetValueOrDefault).Find(Path.GetFullPath(folder, _folder.Path))?.File.Path;
}
