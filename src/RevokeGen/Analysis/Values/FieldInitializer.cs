using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace RevokeGen.Analysis.Values;

/// <summary>Finds the one value that a static readonly field ever has.</summary>
internal static class FieldInitializer
{
    /// <summary>
    /// The initializer of the field, when it is in the file of the reference and the type has no static constructor that could replace it;
    /// otherwise null. Only this file's model may be asked without binding files that the compiler has not asked for.
    /// </summary>
    public static IOperation? Of(IFieldReferenceOperation reference)
    {
        var field = reference.Field;
        if (!field.IsReadOnly || !field.IsStatic || field.DeclaringSyntaxReferences is not [var declaration])
            return null;
        if (reference.SemanticModel is not { } model || declaration.SyntaxTree != model.SyntaxTree)
            return null;
        if (field.ContainingType.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared))
            return null;
        return declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } value } ? model.GetOperation(value) : null;
    }
}
