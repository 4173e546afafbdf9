namespace RevokeGen.Tests.Samples;

/// <summary>The frame around the code of a test.</summary>
internal static class Consumer
{
    public const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Collections.ObjectModel;
        using System.Linq;
        using Example;
        using Revoke.LakeFormation;

        """;

    public static string MethodOf(string statements) => $$"""
        public class Consumer
        {
            public const string Empty = "";
            public const string Account = "111122223333";

            public void Use(RevokePermissionsRequest revoke, ListRequest list, DataLakePrincipal principal, TableResource table,
                LFTagKeyResource tag, Permission[] some, string text, string? maybe, int number, bool flag)
            {
                {{statements}}
            }
        }
        """;
}
