using CsCheck;
using EditLint.Core.Checks.Formulas;
using EditLint.Core.Rules;

namespace EditLint.Tests.Checks.Formulas;

public sealed class FormulaParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("7 / 2", 3)]
    [InlineData("7 / 2.0", 3.5)]
    [InlineData("-7 / 2", -3)]
    [InlineData("7 % 4", 3)]
    [InlineData("7.5 % 4", 3.5)]
    [InlineData("words / sentences", 2.5)]
    [InlineData("1 / sentences", 0.5)]
    [InlineData("-words + +sentences", -3)]
    [InlineData("heading.h2 * 2", 6)]
    [InlineData("heading_h2 * 2", 6)]
    [InlineData("1.5e1 + .5", 15.5)]
    [InlineData("words > 4 ? 1 : 2", 1)]
    [InlineData("words > 5 && sentences > 1 ? 1 : 2", 2)]
    [InlineData("words > 5 || !(sentences == 1) ? 1 : 2", 1)]
    [InlineData("words >= 5 ? sentences <= 2 ? 10 : 20 : 30", 10)]
    [InlineData("(words != 5) == (sentences != 2) ? 1 : 2", 1)]
    [InlineData("1.0430 * math.sqrt(16.0) + 3.1291", 7.3011)]
    [InlineData("math.max(words, 7) + math.min(1, 2) + math.abs(-2)", 10)]
    [InlineData("math.floor(2.7) + math.ceil(2.1) + math.round(2.5) + math.pow(2, 3)", 16)]
    [InlineData("math.log(math.e) + math.log10(100) + math.log2(8)", 6)]
    [InlineData("words -\n  1", 4)]
    public void A_formula_has_the_value_that_Tengo_gives_it(string text, double expected) =>
        Parse(text).Evaluate(Value).ShouldBe(expected, 0.0000001);

    [Theory]
    [InlineData("> 8", 9, true)]
    [InlineData("> 8", 8, false)]
    [InlineData("<= 2 + 1", 3, true)]
    [InlineData("== 1", 1, true)]
    [InlineData("!= words", 5, false)]
    [InlineData("> 8 && words > 100", 9, false)]
    [InlineData("* 2 > 8", 5, true)]
    public void A_condition_is_about_the_value_before_it(string text, double value, bool expected)
    {
        var condition = FormulaParser.ParseCondition(text, _ => null, out var error);

        error.ShouldBeNull();
        condition!.Evaluate(name => name == FormulaParser.Value ? value : Value(name)).ShouldBe(expected ? 1 : 0);
    }

    [Fact]
    public void Division_by_zero_gives_no_finite_number() => double.IsFinite(Parse("words / (1 - 1)").Evaluate(Value)).ShouldBeFalse();

    [Theory]
    [InlineData("[||]", "The formula ends here; a number or a variable is missing.")]
    [InlineData("words +[||]", "The formula ends here; a number or a variable is missing.")]
    [InlineData("words [|sentences|]", "'sentences' cannot stand here; an operator such as '+' or '*' is missing before it.")]
    [InlineData("words * [|/|] 2", "'/' cannot stand here; a number or a variable is missing.")]
    [InlineData("(words[||]", "The formula ends here; ')' is missing.")]
    [InlineData("words[|)|]", "This ')' has no '(' before it.")]
    [InlineData("words [|^|] 2", "There is no operator '^'. Write 'math.pow(a, b)' for a power.")]
    [InlineData("words [|=|] 2", "Write '==' to compare.")]
    [InlineData("words > 1 [|and|] words < 3", "Write '&&' instead of 'and'.")]
    [InlineData("words [|&|] 2", "Write '&&' to join conditions.")]
    [InlineData("[|sqrt|](4)", "Unknown function 'sqrt'. Did you mean 'math.sqrt'?")]
    [InlineData("[|math.sqr|](4)", "Unknown function 'math.sqr'. Did you mean 'math.sqrt'?")]
    [InlineData("[|math.pow|](4)", "'math.pow' takes 2 numbers, not 1.")]
    [InlineData("[|math.sqrt|](4, 5)", "'math.sqrt' takes 1 number, not 2.")]
    [InlineData("[|math.sqrt|] + 1", "Write what 'math.sqrt' is given in parentheses behind it.")]
    [InlineData("math.sqrt([|words > 1|])", "'math.sqrt' takes numbers; this is true or false.")]
    [InlineData("1 [|+|] (words > 1)", "'+' stands between numbers; one of these is true or false. Join conditions by '&&' or '||'.")]
    [InlineData("[|-|](words > 1)", "'-' stands before a number; this is true or false.")]
    [InlineData("words > 1 ? 1 : [|words > 2|]", "Both sides of ':' must be numbers, or both conditions.")]
    [InlineData("words ? 1[||]", "The formula ends here; ':' and what holds otherwise is missing.")]
    [InlineData("[|1e999|]", "The number 1e999 is too large.")]
    [InlineData("words [|\U0001F600|]", "'\U0001F600' cannot stand here; an operator such as '+' or '*' is missing before it.")]
    public void A_mistake_has_its_place_and_its_cure(string marked, string message)
    {
        var (text, spans) = ExampleMarkup.Parse(marked);

        var formula = FormulaParser.Parse(text, _ => null, out var error);

        formula.ShouldBeNull();
        error!.Span.ShouldBe(spans.Single());
        error.Message.ShouldBe(message);
    }

    [Theory]
    [InlineData("8", "A condition begins with a comparison, such as '> 8'.")]
    [InlineData("", "A condition begins with a comparison, such as '> 8'.")]
    [InlineData("+ 8", "A condition compares, such as '> 8'; this one gives a number.")]
    public void A_condition_must_compare(string text, string message)
    {
        FormulaParser.ParseCondition(text, _ => null, out var error).ShouldBeNull();

        error!.Message.ShouldBe(message);
    }

    [Fact]
    public void What_is_nested_too_deeply_or_too_long_is_refused()
    {
        FormulaParser.Parse(new string('(', 5000), _ => null, out var deep);
        FormulaParser.Parse(new string('-', 5000) + "1", _ => null, out var signed);
        FormulaParser.Parse(string.Join('+', Enumerable.Repeat("1", 5000)), _ => null, out var wide);

        deep!.Message.ShouldBe("The formula is nested more than 100 levels deep.");
        signed!.Message.ShouldBe("The formula is nested more than 100 levels deep.");
        wide!.Message.ShouldBe("The formula has more than 1000 parts.");
    }

    [Fact]
    public void Any_text_is_read_to_a_formula_or_to_one_mistake_inside_it()
    {
        var word = OneOf("words", "math.sqrt", "heading.h2", "(", ")", ",", "+", "-", "*", "/", "%", "<", ">=", "==", "!", "&&", "||", "?", ":", "1", "2.5", "=", "\U0001F600", " ", "\n", ".", "_");
        word.Array[0, 30].Select(words => string.Join("", words)).Sample(text =>
        {
            var formula = FormulaParser.Parse(text, _ => null, out var error);

            (formula is null).ShouldBe(error is not null, text);
            if (error is not null)
                error.Span.End.ShouldBeLessThanOrEqualTo(text.Length, text);
        });
    }

    [Fact]
    public void A_formula_that_is_written_out_is_read_as_the_same() => Formulas(depth: 4).Sample(text =>
    {
        var formula = Parse(text);
        var again = Parse(formula.ToString());

        again.ToString().ShouldBe(formula.ToString());
        again.Type.ShouldBe(formula.Type);
        again.Evaluate(Value).ShouldBe(formula.Evaluate(Value));
    });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    private static Gen<string> Formulas(int depth)
    {
        var leaf = Gen.OneOf(OneOf("words", "heading.h2", "math.pi", "3", "0"), Gen.Double[0, 1000].Select(d => d.ToString("F3", System.Globalization.CultureInfo.InvariantCulture)));
        if (depth == 0)
            return leaf;
        var inner = Formulas(depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(inner, OneOf("+", "-", "*", "/", "%"), inner, (a, mark, b) => $"({a}) {mark} ({b})"),
            Gen.Select(inner, inner, inner, inner, (a, b, c, d) => $"{a} < {b} && !({b} == {c}) ? {c} : {d}").Select(t => $"({t})"),
            inner.Select(a => $"math.abs({a})"),
            Gen.Select(inner, inner, (a, b) => $"math.max({a}, -({b}))"));
    }

    private static FormulaNode Parse(string text)
    {
        var formula = FormulaParser.Parse(text, _ => null, out var error);
        error.ShouldBeNull(text);
        return formula!;
    }

    private static double Value(string name) => name switch
    {
        "words" => 5,
        "sentences" => 2,
        "heading_h2" => 3,
        _ => 0,
    };
}
