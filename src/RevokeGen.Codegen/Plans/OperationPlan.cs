namespace RevokeGen.Codegen.Plans;

/// <summary>An operation, as a client method.</summary>
/// <param name="Name">The operation's name in the model.</param>
/// <param name="Method">The C# method's name, with <c>Async</c>.</param>
/// <param name="Operation">The name of the emitted struct that describes it to the runtime.</param>
/// <param name="Request">The request's type.</param>
/// <param name="Response">The response's type.</param>
/// <param name="ValidatesRequest">Whether the request can break a rule.</param>
/// <param name="IdempotencyToken">The request's property that is filled when its caller leaves it out; empty when it has none.</param>
/// <param name="Binding">How request and response are bound to HTTP messages.</param>
/// <param name="Auth">Whether its requests are signed, or carry a token.</param>
/// <param name="AuthSchemes">How they may be, by the runtime's names, the best first.</param>
/// <param name="EndpointArguments">What its requests give the endpoint rules.</param>
/// <param name="Errors">The exceptions that the model says it may raise.</param>
/// <param name="Deprecation">The text of <c>[Obsolete]</c>; null when not deprecated.</param>
/// <param name="Documentation">Documentation, as XML paragraphs.</param>
/// <param name="Examples">Examples of calls.</param>
/// <param name="Pagination">How pages of answers follow one another; null where answers are whole.</param>
/// <param name="Waiters">The states that can be waited for with it.</param>
internal sealed record OperationPlan(
    string Name,
    string Method,
    string Operation,
    string Request,
    string Response,
    bool ValidatesRequest,
    string IdempotencyToken,
    BindingPlan Binding,
    AuthKind Auth,
    EquatableArray<string> AuthSchemes,
    EquatableArray<EndpointArgumentPlan> EndpointArguments,
    EquatableArray<ErrorPlan> Errors,
    string? Deprecation,
    EquatableArray<string> Documentation,
    EquatableArray<ExamplePlan> Examples,
    PaginationPlan? Pagination,
    EquatableArray<WaiterPlan> Waiters)
{
    /// <summary>Whether its requests can be signed, and not only carry a token.</summary>
    public bool IsSigned => AuthSchemes.Any(static scheme => scheme != "HttpBearer");
}
