namespace RevokeGen.Codegen.Shapes;

/// <summary>A service with the wanted operations and everything they reach.</summary>
/// <param name="Service">The service.</param>
/// <param name="Path">The file that declares it.</param>
/// <param name="Operations">The wanted operations, ordinal by id.</param>
/// <param name="Shapes">The data shapes reached, ordinal by id, without those of the prelude.</param>
/// <param name="Checksum">Sixteen hexadecimal digits that change when the content of any of these shapes does.</param>
internal sealed record ServiceClosure(
    Shape Service,
    string Path,
    EquatableArray<Shape> Operations,
    EquatableArray<Shape> Shapes,
    string Checksum);
