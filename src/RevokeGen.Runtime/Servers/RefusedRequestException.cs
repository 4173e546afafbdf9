using System;
using System.ComponentModel;

namespace RevokeGen.Runtime.Servers;

/// <summary>A request breaks a rule that is looked at while it is read. It is answered as one that validation refuses; nobody sees it outside the server.</summary>
/// <param name="message">What is wrong.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RefusedRequestException(string message) : Exception(message);
