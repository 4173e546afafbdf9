namespace RevokeGen.Codegen.Plans;

/// <summary>How the pages of an operation's answers follow one another.</summary>
/// <param name="PagesMethod">The C# method's name that goes through the pages.</param>
/// <param name="InputToken">The request's property for the token of the page that is asked for.</param>
/// <param name="OutputToken">The properties that lead from the response to the token of the next page.</param>
/// <param name="Token">The token's type: a string or a map.</param>
/// <param name="ItemsMethod">The C# method's name that goes through what the pages hold; empty where the model does not say what that is.</param>
/// <param name="Items">The properties that lead from the response to what a page holds.</param>
/// <param name="Collection">The type of what a page holds, a list or a map; null where the model does not say it.</param>
internal sealed record PaginationPlan(
    string PagesMethod,
    string InputToken,
    EquatableArray<string> OutputToken,
    TypePlan Token,
    string ItemsMethod,
    EquatableArray<string> Items,
    TypePlan? Collection);
