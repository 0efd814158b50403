using EditLint.ScriptHost;

namespace EditLint.Tests.Scripting;

public sealed class LogLineTests
{
    [Fact]
    public void A_message_is_one_line_whatever_is_in_it() =>
        LogLine.Of("House/A.csx", 7, "x\n::error::y\u001b[31m\u0085\u2028", "a.md").ShouldBe("House/A.csx:7: x\u240a::error::y\u241b[31m\ufffd\ufffd (a.md)");
}
