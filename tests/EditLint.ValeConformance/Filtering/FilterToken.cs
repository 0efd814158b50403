namespace EditLint.ValeConformance.Filtering;

/// <summary>A token of a filter.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Its text, quotation marks resolved.</param>
/// <param name="Position">Where it stands, in UTF-16 units from 0.</param>
internal readonly record struct FilterToken(FilterTokenKind Kind, string Value, int Position);
