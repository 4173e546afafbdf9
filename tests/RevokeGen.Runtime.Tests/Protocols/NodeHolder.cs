using RevokeGen.Runtime.Tests.Serialization;

namespace RevokeGen.Runtime.Tests.Protocols;

/// <summary>Any value, as request and response of <see cref="NodeOperation"/>.</summary>
internal sealed record NodeHolder(ShapeNode Node);
