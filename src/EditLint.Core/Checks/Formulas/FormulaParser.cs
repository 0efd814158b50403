using System.Collections.Immutable;
using System.Globalization;
using EditLint.Core.Language;
using EditLint.Core.Text;

namespace EditLint.Core.Checks.Formulas;

/// <summary>
/// Reads formulas: numbers, variables, <c>+ - * / %</c>, comparisons, <c>&amp;&amp; || !</c>, <c>a ? b : c</c>, parentheses and the functions of <c>math</c>,
/// with the precedences that Tengo has from Go. By recursive descent; one parser reads one formula and stops at its first mistake.
/// </summary>
internal sealed class FormulaParser
{
    /// <summary>The name of what a condition is about.</summary>
    public const string Value = "value";

    private const int MaximumParts = 1000;
    private const int MaximumDepth = 100;

    private readonly FormulaScanner _scanner;
    private readonly Func<VariableNode, FormulaError?> _check;
    private FormulaToken _token;
    private FormulaError? _error;
    private int _parts;
    private int _depth;

    private FormulaParser(string text, Func<VariableNode, FormulaError?> check)
    {
        _scanner = new FormulaScanner(text);
        _check = check;
        _token = _scanner.Next();
    }

    /// <summary>The formula that a text is, or null and what is wrong with it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="check">What is wrong with a variable, or null.</param>
    /// <param name="error">The first mistake.</param>
    public static FormulaNode? Parse(string text, Func<VariableNode, FormulaError?> check, out FormulaError? error)
    {
        var parser = new FormulaParser(text, check);
        return parser.ReadAll(first: null, out error);
    }

    /// <summary>The condition that a text such as <c>&gt; 8</c> sets to a variable named <see cref="Value"/>, or null and what is wrong with it.</summary>
    public static FormulaNode? ParseCondition(string text, Func<VariableNode, FormulaError?> check, out FormulaError? error)
    {
        var parser = new FormulaParser(text, check);
        if (parser._token is not { Kind: FormulaTokenKind.Mark, Text: not ("(" or ")" or "!" or ",") })
        {
            error = new FormulaError(parser._token.Span, "A condition begins with a comparison, such as '> 8'.");
            return null;
        }
        var condition = parser.ReadAll(new VariableNode(Value, default), out error);
        if (condition is { Type: not FormulaType.Truth })
        {
            error = new FormulaError(new TextSpan(0, text.Length), "A condition compares, such as '> 8'; this one gives a number.");
            return null;
        }
        return condition;
    }

    private FormulaNode? ReadAll(FormulaNode? first, out FormulaError? error)
    {
        var node = ReadConditional(first);
        if (node is not null && _token.Kind != FormulaTokenKind.End)
            node = Fail(_token.Span, Surplus());
        error = _error;
        return node;
    }

    private FormulaNode? ReadConditional(FormulaNode? first = null)
    {
        if (ReadBinary(1, first) is not { } condition)
            return null;
        if (!TryTake("?"))
            return condition;
        if (ReadNested() is not { } whenTrue || !Expect(":", "':' and what holds otherwise") || ReadNested() is not { } whenFalse)
            return null;
        if ((whenTrue.Type == FormulaType.Truth) != (whenFalse.Type == FormulaType.Truth))
            return Fail(whenFalse.Span, "Both sides of ':' must be numbers, or both conditions.");
        var type = whenTrue.Type == whenFalse.Type ? whenTrue.Type : FormulaType.Number;
        return Count(new ConditionalNode(condition, whenTrue, whenFalse, type, Union(condition, whenFalse)));
    }

    private FormulaNode? ReadNested()
    {
        if (++_depth > MaximumDepth)
            return Fail(_token.Span, $"The formula is nested more than {MaximumDepth} levels deep.");
        var node = ReadConditional();
        _depth--;
        return node;
    }

    private FormulaNode? ReadBinary(int precedence, FormulaNode? first = null)
    {
        var left = first ?? ReadUnary();
        while (left is not null && _token.Kind == FormulaTokenKind.Mark && Precedence(_token.Text) is var found && found >= precedence)
        {
            var mark = Take();
            if (ReadBinary(found + 1) is not { } right)
                return null;
            left = Combine(mark, left, right);
        }
        return left;
    }

    private FormulaNode? Combine(FormulaToken mark, FormulaNode left, FormulaNode right)
    {
        var bothTruths = left.Type == FormulaType.Truth && right.Type == FormulaType.Truth;
        var anyTruth = left.Type == FormulaType.Truth || right.Type == FormulaType.Truth;
        var isLogical = mark.Text is "&&" or "||";
        var isEquality = mark.Text is "==" or "!=";
        if (anyTruth && !isLogical && !(isEquality && bothTruths))
            return Fail(mark.Span, $"'{mark.Text}' stands between numbers; one of these is true or false. Join conditions by '&&' or '||'.");
        var type = isLogical || Precedence(mark.Text) == 3 ? FormulaType.Truth
            : left.Type == FormulaType.Integer && right.Type == FormulaType.Integer ? FormulaType.Integer
            : FormulaType.Number;
        return Count(new BinaryNode(mark.Text, left, right, type, Union(left, right)));
    }

    private FormulaNode? ReadUnary()
    {
        if (_token is not { Kind: FormulaTokenKind.Mark, Text: "-" or "+" or "!" })
            return ReadPrimary();
        var mark = Take();
        if (++_depth > MaximumDepth)
            return Fail(mark.Span, $"The formula is nested more than {MaximumDepth} levels deep.");
        var operand = ReadUnary();
        _depth--;
        if (operand is { Type: FormulaType.Truth } && mark.Text != "!")
            return Fail(mark.Span, $"'{mark.Text}' stands before a number; this is true or false.");
        return operand is null ? null : Count(new UnaryNode(mark.Text[0], operand, mark.Span.Union(operand.Span)));
    }

    private FormulaNode? ReadPrimary()
    {
        switch (_token.Kind)
        {
            case FormulaTokenKind.Number:
                return ReadNumber(Take());
            case FormulaTokenKind.Name:
                return ReadName(Take());
            case FormulaTokenKind.Mark when _token.Text == "(":
                Take();
                return ReadNested() is { } inner && Expect(")", "')'") ? inner : null;
            case FormulaTokenKind.End:
                return Fail(_token.Span, "The formula ends here; a number or a variable is missing.");
            default:
                return Fail(_token.Span, $"'{_token.Text}' cannot stand here; a number or a variable is missing.");
        }
    }

    private FormulaNode? ReadNumber(FormulaToken token)
    {
        var isWhole = token.Text.All(char.IsAsciiDigit);
        return double.TryParse(token.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? Count(new NumberNode(value, isWhole ? FormulaType.Integer : FormulaType.Number, token.Span))
            : Fail(token.Span, $"The number {token.Text} is too large.");
    }

    private FormulaNode? ReadName(FormulaToken token)
    {
        const string Module = "math.";
        var isCall = _token.Text == "(";
        if (!token.Text.StartsWith(Module, StringComparison.Ordinal))
        {
            if (isCall)
                return Fail(token.Span, UnknownFunction(token.Text));
            var variable = new VariableNode(token.Text.Replace('.', '_'), token.Span);
            return _check(variable) is { } error ? Fail(error.Span, error.Message) : Count(variable);
        }
        var name = token.Text[Module.Length..];
        if (!isCall && FormulaFunction.FindConstant(name) is { } constant)
            return Count(new NumberNode(constant, FormulaType.Number, token.Span));
        if (FormulaFunction.Find(name) is not { } function)
            return Fail(token.Span, UnknownFunction(token.Text));
        return isCall ? ReadCall(token, function) : Fail(token.Span, $"Write what '{token.Text}' is given in parentheses behind it.");
    }

    private FormulaNode? ReadCall(FormulaToken name, FormulaFunction function)
    {
        var arguments = ImmutableArray.CreateBuilder<FormulaNode>();
        Take();
        while (_token.Text != ")")
        {
            if ((arguments.Count > 0 && !Expect(",", "')'")) || ReadNested() is not { } argument)
                return null;
            if (argument.Type == FormulaType.Truth)
                return Fail(argument.Span, $"'{name.Text}' takes numbers; this is true or false.");
            arguments.Add(argument);
        }
        var end = Take();
        return arguments.Count == function.Arity
            ? Count(new CallNode(function, arguments.ToImmutable(), name.Span.Union(end.Span)))
            : Fail(name.Span, $"'{name.Text}' takes {function.Arity} number{(function.Arity == 1 ? "" : "s")}, not {arguments.Count}.");
    }

    private static string UnknownFunction(string name)
    {
        var known = FormulaFunction.All.Select(f => $"math.{f.Name}").ToArray();
        var hint = FormulaFunction.Find(name) is not null ? $" Did you mean 'math.{name}'?" : ClosestWord.Hint(name, known);
        return $"Unknown function '{name}'.{(hint.Length > 0 ? hint : $" The functions are {string.Join(", ", known)}.")}";
    }

    private string Surplus() => _token.Text switch
    {
        ")" => "This ')' has no '(' before it.",
        "=" => "Write '==' to compare.",
        "&" => "Write '&&' to join conditions.",
        "|" => "Write '||' to join conditions.",
        "^" => "There is no operator '^'. Write 'math.pow(a, b)' for a power.",
        "and" => "Write '&&' instead of 'and'.",
        "or" => "Write '||' instead of 'or'.",
        var text => $"'{text}' cannot stand here; an operator such as '+' or '*' is missing before it.",
    };

    private static int Precedence(string mark) => mark switch
    {
        "*" or "/" or "%" => 5,
        "+" or "-" => 4,
        "==" or "!=" or "<" or "<=" or ">" or ">=" => 3,
        "&&" => 2,
        "||" => 1,
        _ => 0,
    };

    private static TextSpan Union(FormulaNode first, FormulaNode last) => first.Span.Length == 0 ? last.Span : first.Span.Union(last.Span);

    // Bounds the depth of a long chain too, which is evaluated by recursion.
    private FormulaNode? Count(FormulaNode node) =>
        ++_parts <= MaximumParts ? node : Fail(node.Span, $"The formula has more than {MaximumParts} parts.");

    private FormulaToken Take()
    {
        var taken = _token;
        _token = _scanner.Next();
        return taken;
    }

    private bool TryTake(string mark)
    {
        if (_token.Kind != FormulaTokenKind.Mark || _token.Text != mark)
            return false;
        Take();
        return true;
    }

    private bool Expect(string mark, string what)
    {
        if (TryTake(mark))
            return true;
        Fail(_token.Span, _token.Kind == FormulaTokenKind.End ? $"The formula ends here; {what} is missing." : $"'{_token.Text}' cannot stand here; {what} is missing.");
        return false;
    }

    private FormulaNode? Fail(TextSpan span, string message)
    {
        _error ??= new FormulaError(span, message);
        return null;
    }
}
