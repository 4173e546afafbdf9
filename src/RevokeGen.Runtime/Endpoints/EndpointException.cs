namespace RevokeGen.Runtime.Endpoints;

/// <summary>No endpoint can be found for the client's settings.</summary>
/// <param name="message">The rules' own text.</param>
public sealed class EndpointException(string message) : ClientException(message);
