namespace EditLint.Cli.Commands;

/// <summary>
/// What a shell runs to complete the program's words: it asks the program itself, with the directive <c>[suggest:POSITION]</c> and the line so far. Where that knows
/// nothing, or a word does not begin with a hyphen and no name is expected, file names are offered.
/// </summary>
internal static class CompletionScript
{
    private const string Bash = """
        _editlint() {
            local word="${COMP_WORDS[COMP_CWORD]}" line
            COMPREPLY=()
            while IFS= read -r line; do
                [[ "$line" == "$word"* && ( "$word" == -* || "$line" != [-/]* ) ]] && COMPREPLY+=("$line")
            done < <(editlint "[suggest:$COMP_POINT]" "$COMP_LINE" 2>/dev/null)
        }
        complete -o default -F _editlint editlint

        """;

    private const string Zsh = """
        #compdef editlint
        _editlint() {
            local -a found
            found=("${(@f)$(editlint "[suggest:$CURSOR]" "$BUFFER" 2>/dev/null)}")
            [[ "${words[CURRENT]}" == -* ]] || found=("${(@)found:#[-/]*}")
            found=("${(@)found:#}")
            if (( ${#found} )); then compadd -a found; else _files; fi
        }
        if [[ "${funcstack[1]}" == _editlint ]]; then _editlint "$@"; else compdef _editlint editlint; fi

        """;

    private const string Fish = """
        complete -c editlint -a '(string match -rv "^[-/]" -- (editlint "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null))'
        complete -c editlint -n 'string match -q -- "-*" (commandline -ct)' -a '(string match -r "^-.+" -- (editlint "[suggest:"(string length -- (commandline -cp))"]" (commandline -cp) 2>/dev/null))'

        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName editlint -ScriptBlock {
            param($word, $line, $position)
            editlint "[suggest:$position]" "$line" 2>$null |
                Where-Object { $_ -like "$word*" -and ($word -like '-*' -or $_ -notmatch '^[-/]') } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
        }

        """;

    /// <summary>The script of each shell.</summary>
    public static IReadOnlyList<(string Shell, string Script)> All { get; } = [("bash", Bash), ("zsh", Zsh), ("fish", Fish), ("pwsh", PowerShell)];
}
