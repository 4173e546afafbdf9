using System;
using System.Collections.Generic;

namespace RevokeGen.Conformance.Protocols;

/// <summary>A request as it left the client.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Uri">The address.</param>
/// <param name="Headers">The headers, those of the body included, by names in any case; several of one name joined.</param>
/// <param name="Body">The body.</param>
internal sealed record SentMessage(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[] Body);
