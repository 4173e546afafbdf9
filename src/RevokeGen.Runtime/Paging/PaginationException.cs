namespace RevokeGen.Runtime.Paging;

/// <summary>The service gave the token of a page for the page after it, so that no page would be the last.</summary>
/// <param name="operation">The operation's name.</param>
public sealed class PaginationException(string operation) : ClientException($"{operation} gave the same token twice in a row, so its pages would never end.");
