using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>Makes the checks that find broken quotations. The key <c>defect</c> says which; each check names its further keys.</summary>
internal static class QuotationCheck
{
    public static Analyzer Create(DiagnosticDescriptor descriptor, CheckOptions options)
    {
        switch (options.GetString("defect"))
        {
            case "unclosed":
                options.AllowMessageHoles("words");
                return new UnclosedQuotationCheck(descriptor);
            case "unopened":
                options.AllowMessageHoles("words");
                return new UnopenedQuotationCheck(descriptor);
            case "reversed":
                return new ReversedQuotationMarkCheck(descriptor);
            case "truncated":
                return TruncatedQuotationCheck.Create(descriptor, options);
            case "missing":
                return MissingQuotationCheck.Create(descriptor, options);
            case "unattributed":
                return UnattributedQuotationCheck.Create(descriptor, options);
            default:
                options.AddError(options.GetNode("defect")?.Span ?? options.Mapping.Span, "A 'quotation' rule needs 'defect': unclosed, unopened, reversed, truncated, missing or unattributed.");
                return new UnclosedQuotationCheck(descriptor);
        }
    }
}
