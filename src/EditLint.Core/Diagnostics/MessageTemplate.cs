using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace EditLint.Core.Diagnostics;

/// <summary>A message with holes: <c>{name}</c>, or Vale's <c>%s</c>, <c>%d</c>, <c>%[2]s</c> and <c>%%</c>. Immutable.</summary>
public sealed class MessageTemplate
{
    private MessageTemplate(string text) => Text = text;

    /// <summary>The message as its author wrote it.</summary>
    public string Text { get; }

    public static MessageTemplate Parse(string text) => new(text);

    /// <summary>The names of the holes that have one, in order; a name that stands twice is here twice.</summary>
    public IEnumerable<string> HoleNames
    {
        get
        {
            for (var i = 0; i < Text.Length; i++)
            {
                if (Text[i] == '{' && HoleLength(i) is > 0 and var length)
                    yield return Text.Substring(i + 1, length - 2);
            }
        }
    }

    /// <summary>True when the message has a hole in Vale's notation.</summary>
    public bool HasPositionalHoles
    {
        get
        {
            for (var i = 0; i < Text.Length; i++)
            {
                var next = 0;
                if (Text[i] == '%' && TryPositional(i, [], ref next, out var value, out _) && value != "%")
                    return true;
            }
            return false;
        }
    }

    /// <summary>Fills the holes. A hole with no such argument stays as it is written; line breaks become blanks.</summary>
    /// <param name="arguments">In the order in which <c>%s</c> takes them.</param>
    public string Format(ImmutableArray<MessageArgument> arguments) => Format(arguments, int.MaxValue)!;

    /// <summary>Fills the holes, unless that gives more than so many UTF-16 units: then the result is null.</summary>
    internal string? Format(ImmutableArray<MessageArgument> arguments, int maximumLength)
    {
        var result = new DefaultInterpolatedStringHandler(Text.Length, arguments.Length, null, stackalloc char[256]);
        var total = 0L;
        var next = 0;
        for (var i = 0; i < Text.Length;)
        {
            var hole = Text.AsSpan(i).IndexOfAny('{', '%');
            var plain = hole < 0 ? Text.Length - i : hole;
            if (plain == 0)
            {
                if (Text[i] == '{' ? TryNamed(i, arguments, out var value, out var length) : TryPositional(i, arguments, ref next, out value, out length))
                {
                    result.AppendLiteral(value);
                    total += value.Length;
                    i += length;
                }
                else
                {
                    plain = 1;
                }
            }
            result.AppendFormatted(Text.AsSpan(i, plain));
            total += plain;
            i += plain;
            if (total > maximumLength)
            {
                result.Clear();
                return null;
            }
        }
        var message = result.ToStringAndClear();
        return (message.Contains('\n') ? message.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ') : message).Trim();
    }

    private bool TryNamed(int start, ImmutableArray<MessageArgument> arguments, out string value, out int length)
    {
        length = HoleLength(start);
        if (length > 0)
        {
            var name = Text.AsSpan(start + 1, length - 2);
            foreach (var argument in arguments)
            {
                if (name.SequenceEqual(argument.Name))
                {
                    value = argument.Value;
                    return true;
                }
            }
        }
        value = "";
        return false;
    }

    // A hole holds one word; other braces are text.
    private int HoleLength(int start)
    {
        var end = start + 1;
        while (end < Text.Length && (char.IsAsciiLetterOrDigit(Text[end]) || Text[end] is '_' or '-'))
            end++;
        return end > start + 1 && char.IsAsciiLetter(Text[start + 1]) && end < Text.Length && Text[end] == '}' ? end - start + 1 : 0;
    }

    private bool TryPositional(int start, ImmutableArray<MessageArgument> arguments, ref int next, out string value, out int length)
    {
        value = "";
        var i = start + 1;
        var index = next;
        if (i < Text.Length && Text[i] == '[')
        {
            var close = Text.IndexOf(']', i);
            if (close < 0 || !int.TryParse(Text.AsSpan(i + 1, close - i - 1), out index))
            {
                length = 0;
                return false;
            }
            index--;
            i = close + 1;
        }
        length = i - start + 1;
        if (i >= Text.Length || Text[i] is not ('s' or 'd' or 'v' or 'q' or '%'))
            return false;
        if (Text[i] == '%')
        {
            value = "%";
            return i == start + 1;
        }
        next = index + 1;
        value = index >= 0 && index < arguments.Length ? arguments[index].Value : "";
        return true;
    }
}
