namespace EditLint.Cli.Rules;

/// <summary>The C# file that gives a project the names that a C# rule finds without asking.</summary>
internal static class ScriptGlobals
{
    /// <summary>The first line, by which the file is known to be ours.</summary>
    public const string Mark = "// Written by 'editlint new project'; changes are lost when it runs again.";

    /// <summary>The file. Its using directives are those that the script compiler adds.</summary>
    public const string Text = Mark + """

        global using System;
        global using System.Collections.Generic;
        global using System.Collections.Immutable;
        global using System.Globalization;
        global using System.Linq;
        global using System.Text;
        global using System.Text.RegularExpressions;
        global using EditLint.Core.Analysis;
        global using EditLint.Core.Diagnostics;
        global using EditLint.Core.Documents;
        global using EditLint.Core.Language;
        global using EditLint.Core.Text;
        global using static EditLint.Rules.ScriptGlobals;

        namespace EditLint.Rules
        {
            /// <summary>What every C# rule finds without asking.</summary>
            internal static class ScriptGlobals
            {
                /// <summary>Where the rule registers what it wants to be called for.</summary>
                public static AnalysisContext context => throw new NotSupportedException("A rule runs in EditLint only: editlint test");
            }
        }

        """;
}
