using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace EditLint.Scripting.Vetting;

/// <summary>Says why a script may not have something, and what to write instead. Stateless.</summary>
internal static partial class ScriptAdvice
{
    /// <summary>What a subject begins with that names the parent of a class.</summary>
    public const string Deriving = "a class that derives from ";

    private const string Files = "a rule sees the article and nothing else. Put the words that it needs into the script.";
    private const string Network = "a rule sees the article and nothing else, so it cannot ask other machines. Put the words that it needs into the script.";
    private const string Processes = "a rule sees the article and nothing else, so it starts no programs.";
    private const string Surroundings = "a rule must find the same on every machine, so it cannot ask for its surroundings. Declare an option in the rule's header for what should differ.";
    private const string Threads = "a rule's actions run one after the other; EditLint runs documents side by side by itself. Call the code directly.";
    private const string Reflection = "a rule works with types by name in its code only. Write out what to call, or use an interface or a delegate.";
    private const string Output = "a rule speaks through its findings. To look at values while writing it, use context.Log(...) and run with --verbose.";
    private const string Clock = "the same article must give the same findings tomorrow, and on machines of other time zones. Work with the dates in the article.";
    private const string Parsing = "what a date leaves out is taken from the clock. Read the numbers with a regular expression and write new DateOnly(year, month, day).";
    private const string Chance = "the same article must give the same findings every time. Leave chance out.";
    private const string Patterns = "it has no time limit, so one article could stop the run. Write context.CreateRegex(pattern), which has one.";
    private const string Memory = "a rule works with values and objects, not with memory. Use arrays, lists and spans.";
    private const string Culture = "results must not depend on the machine. Use CultureInfo.InvariantCulture, or StringComparison.OrdinalIgnoreCase to compare.";
    private const string State = "it would keep values from one article to the next. Use a variable of the script.";
    private const string Code = "a rule cannot make code at run time. Write a lambda or a local function.";
    private const string Cleaning = "memory is EditLint's business. Leave the call out.";
    private const string Documents = "the document is shared by all rules, and only read. Report with a Fix to change text.";
    private const string Unknown = "it is not on the list of what rules need for text. Use the .NET types for text and collections, and EditLint's own.";

    private static readonly (string Prefix, string Reason)[] Areas =
    [
        ("System.IO.", Files),
        ("EditLint.Core.Analysis.DocumentAnalysisContext::get_Files", Files),
        ("EditLint.Core.Analysis.IArticleFiles", Files),
        ("EditLint.Core.Documents.", Documents),
        ("System.Net.", Network),
        ("System.Uri", Network),
        ("System.Diagnostics.Process", Processes),
        ("System.Diagnostics.Debug", Output),
        ("System.Diagnostics.Trace", Output),
        ("System.Diagnostics.Stopwatch", Clock),
        ("System.Environment", Surroundings),
        ("System.AppContext", Surroundings),
        ("System.AppDomain", Reflection),
        ("System.OperatingSystem", Surroundings),
        ("System.TimeZoneInfo", Clock),
        ("System.TimeProvider", Clock),
        ("System.Threading.", Threads),
        ("System.Runtime.CompilerServices.AsyncVoidMethodBuilder", Threads),
        ("System.Runtime.CompilerServices.AsyncTaskMethodBuilder", Threads),
        ("System.Runtime.CompilerServices.TaskAwaiter", Threads),
        ("System.Runtime.CompilerServices.IAsyncStateMachine", Threads),
        ("System.Runtime.CompilerServices.INotifyCompletion", Threads),
        ("System.Runtime.CompilerServices.ICriticalNotifyCompletion", Threads),
        ("System.Runtime.CompilerServices.AsyncStateMachineAttribute", Threads),
        ("System.Runtime.CompilerServices.ConditionalWeakTable", State),
        ("System.Runtime.CompilerServices.ModuleInitializerAttribute", "a script is run from its first line. Put the code there."),
        ("System.WeakReference", State),
        ("System.Lazy", "it locks for other threads. Compute the value where it is needed, or keep it in a variable that is null at first."),
        ("System.Runtime.Loader", Reflection),
        ("System.Runtime.InteropServices.", Memory),
        ("System.Runtime.CompilerServices.Unsafe", Memory),
        ("System.Runtime.CompilerServices.InlineArrayAttribute", Memory),
        ("System.Runtime.CompilerServices.RuntimeHelpers", Memory),
        ("System.Buffers.", Memory),
        ("System.TypedReference", Memory),
        ("System.ArgIterator", Memory),
        ("System.Memory`1", Memory),
        ("System.ReadOnlyMemory`1", Memory),
        ("System.Reflection.", Reflection),
        ("System.Type", Reflection),
        ("System.Activator", "it would make things of any type. Pass a Func<T> that makes one."),
        ("System.Delegate:", Reflection),
        ("System.MulticastDelegate:", Reflection),
        ("System.Exception::get_TargetSite", Reflection),
        ("System.RuntimeTypeHandle", Reflection),
        ("System.RuntimeMethodHandle", Reflection),
        ("System.Linq.Expressions.", Code),
        ("System.Console", Output),
        ("System.DateTime::Parse", Parsing),
        ("System.DateTime::TryParse", Parsing),
        ("System.DateOnly::Parse", Parsing),
        ("System.DateOnly::TryParse", Parsing),
        ("System.Convert::ToDateTime", Parsing),
        ("System.DateTime", Clock),
        ("System.Random", Chance),
        ("System.Guid", Chance),
        ("System.Security.", Chance),
        ("System.HashCode", "hash codes differ from run to run. Use a tuple or a record as the key, which brings its own."),
        ("System.Collections.Generic.ReferenceEqualityComparer", "it works by a number that differs from run to run. Leave it out: objects of a class are told apart by reference as they are."),
        ("System.Collections.Immutable.ImmutableHashSet", "the order of its items differs from run to run. Use ImmutableSortedSet, or a HashSet, which keeps the order in which items were added."),
        ("System.Collections.Immutable.ImmutableDictionary", "the order of its items differs from run to run. Use ImmutableSortedDictionary, or a Dictionary, which keeps the order in which items were added."),
        ("System.Linq.Enumerable::Shuffle", Chance),
        ("System.String::GetHashCode", "it differs from run to run. Use the text itself as the key of a Dictionary or HashSet."),
        ("System.String::Intern", State),
        ("System.String::IsInterned", State),
        ("System.Text.RegularExpressions.Regex", Patterns),
        ("System.Globalization.CultureInfo", Culture),
        ("System.GC", Cleaning),
        ("System.Object::Finalize", Cleaning),
    ];

    private static readonly FrozenDictionary<string, string> Phrases = new Dictionary<string, string>
    {
        ["a pointer"] = Memory,
        ["a function pointer"] = "it would get behind the types. Use a delegate such as Func or Action.",
        ["a pinned variable"] = Memory,
        ["a static constructor"] = State,
        ["a finalizer"] = "it would run on another thread, at a time of its own. Leave it out; rules hold nothing that must be closed.",
        ["a member of the module"] = "a script is run from its first line. Put the code there.",
        ["a native method"] = "a rule calls only .NET code of the list. Leave it out.",
        ["fields that overlap"] = Memory,
        ["a field with data of its own"] = Memory,
        ["the handle of a member"] = Reflection,
        ["variables that are not cleared"] = Memory,
    }.ToFrozenDictionary();

    // What the compiler does not even find, since its assembly is not among those of scripts.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["Process"] = Processes,
        ["ProcessStartInfo"] = Processes,
        ["HttpClient"] = Network,
        ["WebClient"] = Network,
        ["WebRequest"] = Network,
        ["Socket"] = Network,
        ["TcpClient"] = Network,
        ["Dns"] = Network,
        ["Net"] = Network,
        ["Http"] = Network,
        ["Sockets"] = Network,
        ["FileSystemWatcher"] = Files,
        ["ConcurrentDictionary"] = Threads,
        ["ConcurrentBag"] = Threads,
        ["ConcurrentQueue"] = Threads,
        ["Barrier"] = Threads,
        ["ParallelEnumerable"] = Threads,
        ["Parallel"] = Threads,
        ["AsParallel"] = Threads,
        ["Expressions"] = Code,
        ["Expression"] = Code,
        ["AsQueryable"] = Code,
        ["Microsoft.CSharp.RuntimeBinder"] = Code,
        ["RandomNumberGenerator"] = Chance,
        ["Cryptography"] = Chance,
        ["Json"] = Files,
        ["Xml"] = Files,
        ["ScriptGuard"] = "EditLint counts the steps of rules by itself. Leave it out.",
    }.ToFrozenDictionary();

    /// <summary>The message for something that is refused.</summary>
    /// <param name="subject">A type by its name in metadata, a member as <c>Type::Member</c>, or a phrase.</param>
    public static string Describe(string subject)
    {
        if (subject.StartsWith("the static field", StringComparison.Ordinal))
            return $"{char.ToUpperInvariant(subject[0])}{subject[1..]} is not available to scripts: {State} Or write const.";
        if (subject.StartsWith("the instruction Conv_", StringComparison.Ordinal) || subject is "System.IntPtr" or "System.UIntPtr")
            return "Native integers are not available to scripts: they can stand for places in memory. Use int or long, and int for the index of an array.";
        if (subject.StartsWith(Deriving, StringComparison.Ordinal))
            return $"A script cannot derive a class from {Display(subject[Deriving.Length..])}: it is not made for that. Keep one in a field instead, or write a class of its own.";
        if (!subject.Contains(' ', StringComparison.Ordinal))
            return $"{Display(subject)} is not available to scripts: {ReasonFor(subject)}";
        return $"A script cannot have {subject}: {Phrases.GetValueOrDefault(subject, "rules do not need it, and it could reach beyond the script. Write it in plain C#.")}";
    }

    /// <summary>What to add to an error of the compiler about a name that it does not know; null when there is nothing to say.</summary>
    /// <param name="id">The number of the error.</param>
    /// <param name="message">The compiler's words, with names in single quotation marks.</param>
    public static string? ForError(string id, string message)
    {
        if (id is "CS0656" && message.Contains("Binder", StringComparison.Ordinal))
            return $"'dynamic' is not available to scripts: {Reflection}";
        foreach (Match match in QuotedName().Matches(message))
        {
            if (Names.TryGetValue(match.Groups[1].Value, out var reason))
                return $"{match.Groups[1].Value} is not available to scripts: {reason}";
        }
        return null;
    }

    /// <summary>A name in metadata as people write it: <c>new Thread</c>, <c>Console.Out</c>.</summary>
    public static string Display(string name)
    {
        var colons = name.IndexOf("::", StringComparison.Ordinal);
        if (colons < 0)
            return ShortType(name);
        var type = ShortType(name[..colons]);
        var member = name[(colons + 2)..];
        if (member == ".ctor")
            return $"new {type}";
        if (member.StartsWith("set_", StringComparison.Ordinal))
            return $"Setting {type}.{member[4..]}";
        return $"{type}.{(member.StartsWith("get_", StringComparison.Ordinal) ? member[4..] : member)}";
    }

    private static string ReasonFor(string subject)
    {
        foreach (var (prefix, reason) in Areas)
        {
            if (subject.StartsWith(prefix, StringComparison.Ordinal))
                return reason;
        }
        return Unknown;
    }

    private static string ShortType(string type) => Arity().Replace(type[(type.LastIndexOf('.') + 1)..].Replace('+', '.'), "");

        [GeneratedRegex("'([^']+?)(?:<[^']*>)?'")]
    private static partial Regex QuotedName();

    [GeneratedRegex(@"`\d+")]
    private static partial Regex Arity();
}
