namespace EditLint.Cli.Reporters;

/// <summary>Takes a piece of a report in UTF-8, which is gone afterwards.</summary>
internal delegate void Utf8Sink(ReadOnlySpan<byte> piece);
