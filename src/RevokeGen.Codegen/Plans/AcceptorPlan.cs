namespace RevokeGen.Codegen.Plans;

/// <summary>What one kind of answer says of the state that is waited for.</summary>
/// <param name="State">The constant of the runtime's waiter state.</param>
/// <param name="IsOfError">Whether it is about errors of the service; otherwise it is about answers.</param>
/// <param name="Test">What an answer, or a request with its answer, has to keep; null when every answer will do, and for errors.</param>
/// <param name="ReadsRequest">Whether the test is about the request too.</param>
/// <param name="Code">The code that an error has to have; empty when every error will do, and for answers.</param>
internal sealed record AcceptorPlan(string State, bool IsOfError, ConditionPlan? Test, bool ReadsRequest, string Code);
