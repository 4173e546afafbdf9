using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>Emits the checks of everything that can break a rule, as straight-line code in one class per service.</summary>
internal sealed class ValidationEmitter(CodeWriter writer, ServicePlan service)
{
    private readonly PatternEmitter _patterns = new();
    private readonly RuleEmitter _rules = new(writer, service);
    private int _variables;

    /// <summary>Emits the public method of a type that can break a rule.</summary>
    public static void Method(CodeWriter writer, ServicePlan service, string type)
    {
        writer.Line();
        writer.Line("/// <summary>Checks the value against the rules of the spec.</summary>");
        writer.Line("/// <returns>Every rule that is broken, with the path of the member; empty when none is.</returns>");
        using var method = writer.Block($"public {TypeNames.ReadOnlyList}<{TypeNames.Violation}> Validate()");
        writer.Line($"var validator = new {TypeNames.Validator}();");
        writer.Line($"{service.Name}Validation.Validate{type}(ref validator, this);");
        writer.Line("return validator.Violations;");
    }

    public void Emit()
    {
        using var block = writer.Block($"internal static class {service.Name}Validation");
        foreach (var structure in service.Structures.Where(static structure => structure.HasValidation))
            Structure(structure);
        foreach (var union in service.Unions.Where(static union => union.HasValidation))
            Union(union);
        _rules.Helpers();
        _patterns.Emit(writer);
    }

    private void Structure(StructurePlan structure)
    {
        writer.Line();
        using (writer.Block($"public static void Validate{structure.Name}(ref {TypeNames.Validator} validator, {structure.Name} value)"))
        {
            foreach (var member in structure.Members)
                Member(member);
            if (structure.Rules.IsEnforced)
                writer.Line($"Judge{structure.Name}(ref validator, value);");
        }

        if (structure.Rules.IsEnforced)
            _rules.Structure(structure);
    }

    private void Member(MemberPlan member)
    {
        var name = Literal.Text(member.Name);
        var value = $"value.{member.Property}";
        var canBeMissing = member.IsRequired && !member.Type.IsValueType;
        if (canBeMissing && member.Rules is null)
            writer.Line($"validator.Required({name}, {value});");
        else if (member.Rules is { } rules)
            Value(member.Type, rules, name, value, member.Local, canBeMissing, !member.IsRequired);
    }

    private void Union(UnionPlan union)
    {
        writer.Line();
        using (writer.Block($"public static void Validate{union.Name}(ref {TypeNames.Validator} validator, {union.Name} value)"))
        {
            if (union.IsRead || union.Variants.Any(static variant => variant.Rules is not null))
                Variants(union);
            if (union.Rules.IsEnforced)
                writer.Line($"Judge{union.Name}(ref validator, value);");
        }

        if (union.Rules.IsEnforced)
            _rules.Union(union);
    }

    private void Variants(UnionPlan union)
    {
        using var choice = writer.Block("switch (value.Kind)");
        foreach (var variant in union.Variants.Where(static variant => variant.Rules is not null))
        {
            writer.Line($"case {TypeNames.Emitted(service, union.Name)}.Variant.{variant.Property}:");
            using (writer.Indent())
            {
                var local = Identifier.Escape(variant.Local);
                writer.Line($"var {local} = {UnionEmitter.Payload("value", variant)};");
                Value(variant.Type, variant.Rules!, Literal.Text(variant.Name), local, variant.Local + "Value", false, false);
                writer.Line("break;");
            }
        }

        if (union.IsRead)
        {
            writer.Line($"case {TypeNames.Emitted(service, union.Name)}.Variant.Unknown:");
            using (writer.Indent())
            {
                writer.Line("validator.Add(null, \"exactlyOneOf\", \"holds a variant that the spec does not have, which cannot be sent.\");");
                writer.Line("break;");
            }
        }
    }

    /// <summary>Emits the checks of a value: of itself in order, then of what it holds, then its conditions.</summary>
    private void Value(TypePlan type, ValueRules rules, string name, string value, string local, bool canBeMissing, bool isNullable)
    {
        var needsVariable = isNullable || canBeMissing;
        var inner = needsVariable && rules.HasInner ? Identifier.Escape(local) : value;
        if (IsCollectionWithRules(type, rules))
        {
            using CodeWriter.Scope? whole = needsVariable ? writer.Block($"if ({(canBeMissing ? $"validator.Required({name}, {value}) && " : "")}{value} is {{ }} {inner})") : null;
            var keeps = Own(type, rules, name, inner);
            Inner(type, rules, name, inner, keeps);
            return;
        }

        var checks = rules.Own.Select(constraint => Check(type, constraint, name, Number(type, value, isNullable), isNullable || canBeMissing)).ToList();
        if (canBeMissing)
            checks.Insert(0, $"validator.Required({name}, {value})");
        if (!rules.HasInner)
        {
            writer.Line((checks.Count == 1 ? "" : "_ = ") + string.Join(" && ", checks) + ";");
            return;
        }

        if (needsVariable)
            checks.Add(Emission.IsThere(value, type, inner));
        if (checks.Count == 0)
        {
            Inner(type, rules, name, inner, "");
            return;
        }

        using var block = writer.Block($"if ({string.Join(" && ", checks)})");
        Inner(type, rules, name, inner, "");
    }

    /// <summary>Whether a collection has rules of its own and holds values that have some. It is looked into whether it keeps its own or not: they are others.</summary>
    private static bool IsCollectionWithRules(TypePlan type, ValueRules rules) => type.Kind is TypeKind.List or TypeKind.Map && rules.Own.Count > 0 && rules.HasInner;

    /// <summary>Emits the checks of a collection itself, which is not null.</summary>
    /// <returns>The variable that says whether they hold, where conditions depend on it; otherwise empty.</returns>
    private string Own(TypePlan type, ValueRules rules, string name, string value)
    {
        var checks = string.Join(" && ", rules.Own.Select(constraint => Check(type, constraint, name, value, mayBeNull: false)));
        if (rules.Conditions.Count == 0)
        {
            writer.Line($"{(rules.Own.Count == 1 ? "" : "_ = ")}{checks};");
            return "";
        }

        var keeps = Variable("keeps");
        writer.Line($"var {keeps} = {checks};");
        return keeps;
    }

    private void Inner(TypePlan type, ValueRules rules, string name, string value, string keeps)
    {
        writer.Line($"validator.Enter({name});");
        Content(type, rules, value, keeps);
        writer.Line("validator.Exit();");
    }

    /// <param name="type">The type of the value.</param>
    /// <param name="rules">What it must keep.</param>
    /// <param name="value">The value, which is not null.</param>
    /// <param name="keeps">The variable that says whether the value keeps its own constraints; empty where the code is reached only if it does.</param>
    private void Content(TypePlan type, ValueRules rules, string value, string keeps)
    {
        if (rules.HasValidation)
            writer.Line($"Validate{type.Name}(ref validator, {value});");
        else if (type.Kind == TypeKind.List && rules.Item is { } item)
            Items(type, item, value);
        else if (type.Kind == TypeKind.Map && (rules.Item ?? rules.Key) is not null)
            Entries(type, rules, value);
        _rules.Conditions(rules.Conditions, value, keeps);
    }

    private void Items(TypePlan type, ValueRules rules, string value)
    {
        var (index, item) = (Variable("index"), Variable("item"));
        using var loop = writer.Block($"for (var {index} = 0; {index} < {value}.Count; {index}++)");
        writer.Line($"var {item} = {value}[{index}];");
        writer.Line($"validator.EnterItem({index});");
        Element(type, rules, item);
        writer.Line("validator.Exit();");
    }

    private void Entries(TypePlan type, ValueRules rules, string value)
    {
        var entry = Variable("entry");
        using var loop = writer.Block($"foreach (var {entry} in {TypeNames.Validator}.Entries({value}))");
        writer.Line($"validator.EnterEntry({entry}.Key);");
        if (rules.Key is { } key)
            Element(new(TypeKind.Map, "", new(TypeKind.String)), key, $"{entry}.Key");
        if (rules.Item is { } item)
        {
            var held = Variable("held");
            writer.Line($"var {held} = {entry}.Value;");
            Element(type, item, held);
        }

        writer.Line("validator.Exit();");
    }

    /// <summary>An item or map value: a null is a violation unless the collection is sparse.</summary>
    private void Element(TypePlan collection, ValueRules rules, string item)
    {
        var type = collection.Item!;
        if (IsCollectionWithRules(type, rules))
        {
            using var whole = writer.Block($"if ({(collection.IsSparse ? $"{item} is not null" : $"validator.Required(null, {item})")})");
            var keeps = Own(type, rules, "null", item);
            Content(type, rules, item, keeps);
            return;
        }

        var checks = rules.Own.Select(constraint => Check(type, constraint, "null", Number(type, item, collection.IsSparse), mayBeNull: false)).ToList();
        var canBeNull = !type.IsValueType && !collection.IsSparse;
        if (canBeNull)
            checks.Insert(0, $"validator.Required(null, {item})");
        else if (collection.IsSparse)
            checks.Insert(0, $"{item} is not null");
        if (!rules.HasInner)
        {
            writer.Line((checks.Count == 1 && canBeNull ? "" : "_ = ") + string.Join(" && ", checks) + ";");
            return;
        }

        if (checks.Count == 0)
        {
            Content(type, rules, item, "");
            return;
        }

        using var block = writer.Block($"if ({string.Join(" && ", checks)})");
        Content(type, rules, item, "");
    }

    /// <summary>What a rule is about: of an enum of integers its number.</summary>
    private static string Number(TypePlan type, string value, bool isNullable) => type.Kind == TypeKind.IntEnum ? $"{value}{(isNullable ? "?" : "")}.Value" : value;

    private string Check(TypePlan type, ConstraintPlan constraint, string name, string value, bool mayBeNull) => constraint.Kind switch
    {
        // To ask again about what is known not to be null would make the compiler doubt it.
        ConstraintKind.Length when type.Kind is TypeKind.List or TypeKind.Map => $"validator.Count({name}, {value}{(mayBeNull ? "?" : "")}.Count, {Bounds(constraint)})",
        ConstraintKind.Length when type.Kind == TypeKind.Blob => $"validator.ByteLength({name}, {value}, {Bounds(constraint)})",
        ConstraintKind.Length => $"validator.Length({name}, {value}, {Bounds(constraint)})",
        ConstraintKind.Pattern => _patterns.Check(constraint.Pattern!, name, value),
        ConstraintKind.Range => $"validator.Range({name}, {value}, {RangeBounds(type, constraint)})",
        _ => $"validator.UniqueItems({name}, {value})",
    };

    private static string Bounds(ConstraintPlan constraint) => $"{constraint.Min ?? "0"}, {constraint.Max ?? "long.MaxValue"}";

    private static string RangeBounds(TypePlan type, ConstraintPlan constraint)
    {
        if (type.Kind is TypeKind.BigInteger or TypeKind.BigDecimal)
            return $"{Text(constraint.Min)}, {Text(constraint.Max)}";
        var (number, suffix) = type.Kind is TypeKind.Float or TypeKind.Double ? ("double", "D") : ("decimal", "M");
        return $"{(constraint.Min is { } min ? min + suffix : number + ".MinValue")}, {(constraint.Max is { } max ? max + suffix : number + ".MaxValue")}";
    }

    private static string Text(string? bound) => bound is null ? "null" : Literal.Text(bound);

    private string Variable(string stem) => stem + (++_variables).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
