using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis.CodeFixes;
using RevokeGen.Rules;

namespace RevokeGen.CodeFixes.Tests;

public sealed class FixCatalogTests
{
    private static readonly CodeFixProvider[] Fixes =
    [
        .. typeof(RuleFix).Assembly.GetTypes().Where(static type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>A client such as <c>dotnet format</c> applies whatever has a fix-all.</summary>
    [Fact]
    public void Only_fixes_that_keep_the_meaning_are_applied_in_bulk() => Assert.Equal(
        [nameof(AddRequiredMembersFix), nameof(AddSwitchCasesFix), nameof(RemoveDuplicateFix), nameof(UseEnumMemberFix)],
        Fixes.Where(static fix => fix.GetFixAllProvider() is not null).Select(static fix => fix.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_fix_is_exported_under_its_name() => Assert.All(
        Fixes, static fix => Assert.Equal(fix.GetType().Name, fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>()?.Name));

    /// <summary>A caution about a session's ARN is RVK2010; what could turn it into a role's ARN would have to be suggested by a spec.</summary>
    [Fact]
    public void No_fix_is_about_a_session() => Assert.Equal(
        new HashSet<string> { nameof(ApplySuggestedFix), nameof(RemoveDuplicateFix) },
        [.. Fixes.Where(static fix => fix.FixableDiagnosticIds.Contains(RuleIds.Caution)).Select(static fix => fix.GetType().Name)]);
}
