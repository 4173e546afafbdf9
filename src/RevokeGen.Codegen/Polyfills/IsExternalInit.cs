namespace System.Runtime.CompilerServices;

/// <summary>Lets the compiler emit <c>init</c> accessors for a framework that does not have this type.</summary>
internal static class IsExternalInit;
