using System.Text;

namespace EditLint.Tests.Cli;

/// <summary>A writer whose text other threads can wait for.</summary>
internal sealed class SignallingWriter : TextWriter
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(1);

    private readonly StringBuilder _text = new();

    public SignallingWriter() => NewLine = "\n";

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        lock (_text)
        {
            _text.Append(value);
            Monitor.PulseAll(_text);
        }
    }

    /// <summary>Waits until a text was written for the <paramref name="times"/>th time, and returns everything that was written.</summary>
    public string WaitFor(string text, int times = 1)
    {
        var end = DateTime.UtcNow + Deadline;
        lock (_text)
        {
            while (_text.ToString().Split(text).Length <= times)
            {
                if (!Monitor.Wait(_text, TimeSpan.FromSeconds(1)) && DateTime.UtcNow > end)
                    throw new TimeoutException($"'{text}' was not written {times} times: {_text}");
            }
            return _text.ToString();
        }
    }
}
