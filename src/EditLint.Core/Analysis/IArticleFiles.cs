namespace EditLint.Core.Analysis;

/// <summary>
/// What files stand around an article, for checks that look whether something is there. Folders are named from the article's own, with forward slashes:
/// empty for that folder itself, <c>images</c>, <c>../shared</c>. Implementations are thread-safe, and answer the same however often they are asked.
/// </summary>
public interface IArticleFiles
{
    /// <summary>The names of the files and folders in a folder, letter case aside, or null when there is no such folder or it cannot be read.</summary>
    IReadOnlySet<string>? List(string folder);
}
