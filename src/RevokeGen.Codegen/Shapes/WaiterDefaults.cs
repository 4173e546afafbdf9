namespace RevokeGen.Codegen.Shapes;

/// <summary>The delays of a waiter that names none, in seconds (Smithy 2.0, waiters, "Waiter structure").</summary>
internal static class WaiterDefaults
{
    public const int MinDelay = 2;

    public const int MaxDelay = 120;
}
