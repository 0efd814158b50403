namespace EditLint.Core.Rules;

/// <summary>What a rule file is written in.</summary>
public enum RuleLanguage
{
    Yaml,
    CSharp,
}
