namespace RevokeGen.Runtime;

/// <summary>How serious it is when a value does not keep a rule.</summary>
public enum RuleSeverity
{
    /// <summary>The service is known to refuse the value. <c>Validate()</c> reports it too.</summary>
    Error,

    /// <summary>Very likely a mistake, or a consequence that is easily overlooked. For the compiler only.</summary>
    Warning,

    /// <summary>Worth knowing, no more. For the compiler only.</summary>
    Info,
}
