using EditLint.Core.Analysis;
using EditLint.Core.Diagnostics;

namespace EditLint.Core.Checks;

/// <summary>Makes the analyzer of a YAML rule.</summary>
/// <param name="descriptor">What the rule's findings share.</param>
/// <param name="options">The rule's keys; what is wrong with them is added to its errors.</param>
/// <returns>The analyzer; it is not used when there are errors.</returns>
public delegate Analyzer CheckFactory(DiagnosticDescriptor descriptor, CheckOptions options);
