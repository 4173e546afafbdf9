namespace System.Diagnostics.CodeAnalysis;

/// <summary>Says that an out parameter is not null when the method returns a value, for a framework that does not have this type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
