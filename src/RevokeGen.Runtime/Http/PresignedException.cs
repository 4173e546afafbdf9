using System;

namespace RevokeGen.Runtime.Http;

/// <summary>Ends a call whose request was signed and not sent.</summary>
internal sealed class PresignedException() : Exception("The request was signed for somebody else to send; it has no answer.");
