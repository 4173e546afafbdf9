using System.Collections.Generic;
using RevokeGen.Codegen.Shapes;

namespace Revoke.Specs.Listing;

/// <summary>A service and its operations.</summary>
/// <param name="Shape">The service.</param>
/// <param name="Protocols">The traits of the protocols it speaks.</param>
/// <param name="EmittedProtocol">The protocol that a client is emitted for; null when there is none.</param>
/// <param name="Operations">Its operations in the order of their ids.</param>
internal sealed record ListedService(Shape Shape, IReadOnlyList<string> Protocols, string? EmittedProtocol, IReadOnlyList<ListedOperation> Operations);
