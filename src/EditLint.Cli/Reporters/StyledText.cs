using EditLint.Core.Documents;

namespace EditLint.Cli.Reporters;

/// <summary>The text of a block, each character with the way in which it is to be shown.</summary>
internal sealed class StyledText
{
    private readonly List<(char Character, InlineKind? Kind)> _characters = [];
    private readonly AnsiStyle _style;
    private readonly bool _isHeading;

    private StyledText(AnsiStyle style, bool isHeading)
    {
        _style = style;
        _isHeading = isHeading;
    }

    /// <summary>Makes the text of a block: the target of a link follows its words, and without colours code has its backticks.</summary>
    public static StyledText Of(Block block, AnsiStyle style)
    {
        var text = new StyledText(style, block.Kind == BlockKind.Heading);
        for (var i = 0; i <= block.Prose.Length; i++)
        {
            foreach (var inline in block.Inlines.Where(n => n.ProseSpan.End == i && !n.ProseSpan.IsEmpty).Reverse())
                text.AddEnd(inline, block);
            foreach (var inline in block.Inlines.Where(n => n.ProseSpan.Start == i && !n.ProseSpan.IsEmpty && n.Kind == InlineKind.Code && !style.IsOn))
                text._characters.Add(('`', inline.Kind));
            if (i < block.Prose.Length)
                text._characters.Add((block.Prose.Text[i], block.Inlines.LastOrDefault(n => n.ProseSpan.Contains(i))?.Kind));
        }
        return text;
    }

    /// <summary>The words as they are written, and the columns that they take.</summary>
    public IEnumerable<(string Text, int Width)> Words()
    {
        var start = 0;
        for (var i = 0; i <= _characters.Count; i++)
        {
            if (i < _characters.Count && !char.IsWhiteSpace(_characters[i].Character))
                continue;
            if (i > start)
                yield return Word(_characters[start..i]);
            start = i + 1;
        }
    }

    private void AddEnd(Inline inline, Block block)
    {
        if (inline.Kind == InlineKind.Code && !_style.IsOn)
            _characters.Add(('`', inline.Kind));
        if (inline is { Kind: InlineKind.Link, Target: { Length: > 0 } target } && target != block.Prose.ToString(inline.ProseSpan))
            _characters.AddRange($" ({target})".Select(c => (c, (InlineKind?)null)));
    }

    private (string Text, int Width) Word(List<(char Character, InlineKind? Kind)> characters)
    {
        var text = "";
        var width = 0;
        for (var start = 0; start < characters.Count;)
        {
            var end = start;
            while (end < characters.Count && characters[end].Kind == characters[start].Kind)
                end++;
            var part = DisplayText.Visible(string.Concat(characters[start..end].Select(c => c.Character)));
            width += DisplayText.WidthOf(part);
            text += Paint(part, characters[start].Kind);
            start = end;
        }
        return (text, width);
    }

    private string Paint(string text, InlineKind? kind) => kind switch
    {
        InlineKind.Strong => _style.Bold(text),
        InlineKind.Emphasis => _style.Italic(text),
        InlineKind.Code => _style.Code(text),
        _ => _isHeading ? _style.Bold(text) : text,
    };
}
