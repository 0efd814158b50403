namespace EditLint.Cli.Reporters;

/// <summary>What <see cref="LineWindow"/> does, for <see cref="PlainText"/>: the same window without a list of its characters. Stateless and thread-safe.</summary>
internal static class PlainWindow
{
    /// <summary>Cuts a window.</summary>
    /// <param name="before">What stands before the mark, as far as it is looked at.</param>
    /// <param name="isBeforeCut">True when more stands before that.</param>
    /// <param name="marked">The mark; its surroundings are not part of it.</param>
    /// <param name="after">What stands behind the mark, as far as it is looked at.</param>
    /// <param name="isAfterCut">True when more stands behind that.</param>
    /// <param name="width">The columns to fill at most.</param>
    /// <param name="reach">How much of a long mark is looked at, from each of its ends.</param>
    public static LineWindow Cut(ReadOnlySpan<char> before, bool isBeforeCut, ReadOnlySpan<char> marked, ReadOnlySpan<char> after, bool isAfterCut, int width, int reach)
    {
        var roomForMark = width - 2 - Math.Min(LineWindow.Context, before.Length) - Math.Min(LineWindow.Context, after.Length);
        var mark = marked.Length <= 2 * reach && marked.Length <= roomForMark ? default : Shorten(marked, roomForMark, reach);
        var markWidth = mark?.Length ?? marked.Length;
        var (start, end) = ("", "");
        var room = width - markWidth;
        if (isBeforeCut || isAfterCut || before.Length + after.Length > room)
        {
            room -= 2;
            var roomBefore = Math.Min(before.Length, Math.Max(room / 2, room - after.Length));
            var isEndKept = TakeEnd(ref before, roomBefore, isBeforeCut);
            // An ellipsis takes a column, too.
            var isStartKept = TakeStart(ref after, room - roomBefore, isAfterCut);
            (start, end) = (isEndKept ? "" : LineWindow.Ellipsis, isStartKept ? "" : LineWindow.Ellipsis);
        }
        var text = string.Concat(string.Concat(start, before), mark ?? marked, after, end).TrimEnd();
        return new LineWindow(text, start.Length + before.Length, Math.Max(1, markWidth));
    }

    // The two ends of a mark that is too long.
    private static string Shorten(ReadOnlySpan<char> marked, int room, int reach)
    {
        var tailRoom = room / 3;
        var head = marked[..Math.Min(marked.Length, reach)];
        var tail = marked[Math.Max(0, marked.Length - reach)..];
        TakeStart(ref head, room - tailRoom - 1, isCut: true);
        TakeEnd(ref tail, tailRoom, isCut: true);
        return string.Concat(head, LineWindow.Ellipsis, tail);
    }

    // Both return false when something is left out.
    private static bool TakeStart(ref ReadOnlySpan<char> text, int room, bool isCut)
    {
        var count = Math.Clamp(room, 0, text.Length);
        if (count == text.Length && !isCut)
            return true;
        var cut = count;
        if (count == text.Length || text[count] != ' ')
        {
            for (var i = count; i > Math.Max(0, count - LineWindow.Context); i--)
            {
                if (text[i - 1] != ' ')
                    continue;
                cut = i - 1;
                break;
            }
        }
        text = text[..cut];
        return false;
    }

    private static bool TakeEnd(ref ReadOnlySpan<char> text, int room, bool isCut)
    {
        var count = Math.Clamp(room, 0, text.Length);
        if (count == text.Length && !isCut)
            return true;
        var cut = count;
        if (count == text.Length || text[^(count + 1)] != ' ')
        {
            for (var i = count; i > Math.Max(0, count - LineWindow.Context); i--)
            {
                if (text[^i] != ' ')
                    continue;
                cut = i - 1;
                break;
            }
        }
        text = text[^cut..];
        return false;
    }
}
