using System.Collections.Immutable;
using EditLint.Core.Documents;
using EditLint.Core.Text;

namespace EditLint.Formats.Html;

/// <summary>Reads HTML that stands inside another format.</summary>
public static class HtmlFragment
{
    /// <summary>Reads a part of a source as HTML. What it leaves open ends with it; stray end tags are ignored. Never throws for what an author wrote.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="span">The part that is HTML.</param>
    /// <param name="filter">What patterns may see of it; by the default options when null.</param>
    /// <returns>Its blocks; all places are offsets of the whole source.</returns>
    public static ImmutableArray<Block> Read(SourceText source, TextSpan span, ElementFilter? filter = null) =>
        new HtmlTreeReader(source, span, filter ?? ElementFilter.Of(ReadingOptions.Default), isXml: false).Read();
}
