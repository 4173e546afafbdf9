using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RevokeGen.Analysis.Values;

/// <summary>Finds the one value that a field or property ever has. Only syntax is asked, as the code may be in files that are not bound yet.</summary>
internal static class InitialValue
{
    /// <summary>
    /// What a readonly field, a get-only property or an <c>init</c> property that is private is given: by its initializer, unless something else may take
    /// its place, or by the one constructor.
    /// </summary>
    public static ExpressionSyntax? Of(ISymbol member)
    {
        // No constructor runs for the default of a struct.
        if ((!member.IsStatic && member.ContainingType.IsValueType) || !IsFixed(member) || member.DeclaringSyntaxReferences is not [var declaration])
            return null;
        return declaration.GetSyntax() switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } => MayBeReplaced(member) ? null : initial,
            PropertyDeclarationSyntax { Initializer.Value: var initial } => MayBeReplaced(member) ? null : initial,
            VariableDeclaratorSyntax => OfConstructor(member),
            PropertyDeclarationSyntax { AccessorList: { } accessors } when accessors.Accessors.All(static accessor => accessor is { Body: null, ExpressionBody: null }) => OfConstructor(member),
            _ => null,
        };
    }

    private static bool IsFixed(ISymbol member) => member switch
    {
        IFieldSymbol { IsReadOnly: true } => true,
        IPropertySymbol { IsVirtual: true } or IPropertySymbol { IsOverride: true } => false,
        IPropertySymbol { SetMethod: null } => true,
        IPropertySymbol { SetMethod: { IsInitOnly: true, DeclaredAccessibility: Accessibility.Private } } => !IsInitialized(member),
        _ => false,
    };

    /// <summary>Whether an object initializer or a <c>with</c> of the type may set the property.</summary>
    private static bool IsInitialized(ISymbol member) => member.ContainingType.DeclaringSyntaxReferences
        .SelectMany(part => Names(part.GetSyntax(), member))
        .Any(static name => name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } set && set.Left == name);

    /// <summary>Whether the name turns up where a readonly member may be set.</summary>
    private static bool MayBeReplaced(ISymbol member) => Setters(member).SelectMany(place => Names(place, member)).Any();

    /// <summary>
    /// What the one constructor gives to the member, once and on every path: a statement of its own, behind none that leaves or lets others look at the
    /// object. A base class might look at it before.
    /// </summary>
    private static ExpressionSyntax? OfConstructor(ISymbol member)
    {
        var constructors = member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors;
        if (constructors is not [{ DeclaringSyntaxReferences: [var reference] }]
            || reference.GetSyntax() is not ConstructorDeclarationSyntax { Body: { } body, Initializer: null }
            || member.ContainingType.BaseType?.SpecialType != SpecialType.System_Object
            || Setters(member).SelectMany(place => Names(place, member)).ToList() is not [{ } only])
            return null;
        ExpressionSyntax target = only.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access ? access : only;
        return target.Parent is AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } set
            && set.Left == target
            && set.OperatorToken.ValueText == "="
            && statement.Parent == body
            && body.Statements.TakeWhile(before => before != statement).SelectMany(static before => before.DescendantNodesAndSelf()).All(IsHarmless)
                ? set.Right
                : null;
    }

    private static bool IsHarmless(SyntaxNode node) =>
        node is not (InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax or ThisExpressionSyntax { Parent: not MemberAccessExpressionSyntax } or ReturnStatementSyntax or GotoStatementSyntax);

    /// <summary>Constructors and <c>init</c> accessors, where readonly members may be set.</summary>
    private static IEnumerable<SyntaxNode> Setters(ISymbol member)
    {
        var type = member.ContainingType;
        var places = member.IsStatic
            ? type.StaticConstructors
            : type.InstanceConstructors.Concat(type.GetMembers().OfType<IPropertySymbol>().Select(property => property.SetMethod).Where(setter => setter is { IsInitOnly: true })!);
        return places
            .SelectMany(place => place!.DeclaringSyntaxReferences)
            .Select(place => place.GetSyntax())
            .Where(place => place is ConstructorDeclarationSyntax or AccessorDeclarationSyntax);
    }

    private static IEnumerable<IdentifierNameSyntax> Names(SyntaxNode code, ISymbol member) =>
        code.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.ValueText == member.Name);
}
