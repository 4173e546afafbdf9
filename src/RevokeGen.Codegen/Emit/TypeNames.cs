using RevokeGen.Codegen.Plans;

namespace RevokeGen.Codegen.Emit;

/// <summary>The one catalog of framework and runtime names in emitted code, each in full, so that no name of a model can hide it.</summary>
internal static class TypeNames
{
    public const string ArgumentNullException = "global::System.ArgumentNullException";
    public const string AsyncEnumerable = "global::System.Collections.Generic.IAsyncEnumerable";
    public const string Attribute = "global::System.Attribute";
    public const string AttributeTargets = "global::System.AttributeTargets";
    public const string AttributeUsage = "global::System.AttributeUsage";
    public const string BigInteger = "global::System.Numerics.BigInteger";
    public const string CancellationToken = "global::System.Threading.CancellationToken";
    public const string CultureInfo = "global::System.Globalization.CultureInfo";
    public const string DateTimeOffset = "global::System.DateTimeOffset";
    public const string Dictionary = "global::System.Collections.Generic.Dictionary";
    public const string Encoding = "global::System.Text.Encoding";
    public const string Func = "global::System.Func";
    public const string GeneratedCode = "global::System.CodeDom.Compiler.GeneratedCode";
    public const string HashCode = "global::System.HashCode";
    public const string HttpMessageHandler = "global::System.Net.Http.HttpMessageHandler";
    public const string HttpMessageInvoker = "global::System.Net.Http.HttpMessageInvoker";
    public const string HttpMethod = "global::System.Net.Http.HttpMethod";
    public const string HttpRequestMessage = "global::System.Net.Http.HttpRequestMessage";
    public const string HttpResponseMessage = "global::System.Net.Http.HttpResponseMessage";
    public const string IBufferWriter = "global::System.Buffers.IBufferWriter<byte>";
    public const string IAsyncDisposable = "global::System.IAsyncDisposable";
    public const string IDisposable = "global::System.IDisposable";
    public const string InvalidOperationException = "global::System.InvalidOperationException";
    public const string KeyValuePair = "global::System.Collections.Generic.KeyValuePair";
    public const string List = "global::System.Collections.Generic.List";
    public const string MemoryExtensions = "global::System.MemoryExtensions";
    public const string MemoryStream = "global::System.IO.MemoryStream";
    public const string Obsolete = "global::System.Obsolete";
    public const string ReadOnlyDictionary = "global::System.Collections.Generic.IReadOnlyDictionary";
    public const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    public const string ReadOnlyMemory = "global::System.ReadOnlyMemory<byte>";
    public const string ReadOnlySpan = "global::System.ReadOnlySpan<byte>";
    public const string Stream = "global::System.IO.Stream";
    public const string StringBuilder = "global::System.Text.StringBuilder";
    public const string StringComparison = "global::System.StringComparison";
    public const string StringComparer = "global::System.StringComparer";
    public const string Task = "global::System.Threading.Tasks.Task";
    public const string TimeProvider = "global::System.TimeProvider";
    public const string TimeSpan = "global::System.TimeSpan";
    public const string ValueTask = "global::System.Threading.Tasks.ValueTask";

    public const string AuthScheme = "global::RevokeGen.Runtime.Http.AuthScheme";
    public const string BigDecimal = "global::RevokeGen.Runtime.BigDecimal";
    public const string BodyFormat = "global::RevokeGen.Runtime.Http.BodyFormat";
    public const string ClientOptions = "global::RevokeGen.Runtime.ClientOptions";
    public const string ClosedUnion = "global::RevokeGen.Runtime.ClosedUnion";
    public const string CodePoint = "global::RevokeGen.Runtime.CodePoint";
    public const string ConstraintTarget = "global::RevokeGen.Runtime.ConstraintTarget";
    public const string Document = "global::RevokeGen.Runtime.Document";
    public const string EmptyShapeReader = "global::RevokeGen.Runtime.Serialization.EmptyShapeReader";
    public const string EndpointException = "global::RevokeGen.Runtime.Endpoints.EndpointException";
    public const string EndpointFunctions = "global::RevokeGen.Runtime.Endpoints.EndpointFunctions";
    public const string EndpointParameters = "global::RevokeGen.Runtime.Endpoints.EndpointParameters";
    public const string EndpointValues = "global::RevokeGen.Runtime.Endpoints.EndpointValues";
    public const string EnumTexts = "global::RevokeGen.Runtime.EnumTexts";
    public const string EnumValue = "global::RevokeGen.Runtime.EnumValue";
    public const string ErrorClass = "global::RevokeGen.Runtime.ErrorClass";
    public const string ErrorResponse = "global::RevokeGen.Runtime.ErrorResponse";
    public const string GeneratedService = "global::RevokeGen.Runtime.GeneratedService";
    public const string HeaderShapeWriter = "global::RevokeGen.Runtime.Serialization.HeaderShapeWriter";
    public const string HostPrefixWriter = "global::RevokeGen.Runtime.Http.HostPrefixWriter";
    public const string IEndpointRules = "global::RevokeGen.Runtime.Endpoints.IEndpointRules";
    public const string IErrorWriter = "global::RevokeGen.Runtime.Servers.IErrorWriter";
    public const string IOperation = "global::RevokeGen.Runtime.Http.IOperation";
    public const string IServerOperation = "global::RevokeGen.Runtime.Servers.IServerOperation";
    public const string IShapeReader = "global::RevokeGen.Runtime.Serialization.IShapeReader";
    public const string IShapeWriter = "global::RevokeGen.Runtime.Serialization.IShapeWriter";
    public const string IPartialFailures = "global::RevokeGen.Runtime.IPartialFailures";
    public const string InvalidRequestException = "global::RevokeGen.Runtime.InvalidRequestException";
    public const string JmesPathFunctions = "global::RevokeGen.Runtime.JmesPath.JmesPathFunctions";
    public const string JmesPathNumbers = "global::RevokeGen.Runtime.JmesPath.JmesPathNumbers";
    public const string ITimedClient = "global::RevokeGen.Runtime.Waiting.ITimedClient";
    public const string JmesPathStrings = "global::RevokeGen.Runtime.JmesPath.JmesPathStrings";
    public const string JsonInputException = "global::RevokeGen.Runtime.JsonInputException";
    public const string JsonShapeWriter = "global::RevokeGen.Runtime.Serialization.JsonShapeWriter";
    public const string MapNames = "global::RevokeGen.Runtime.Serialization.MapNames";
    public const string ModelJsonReader = "global::RevokeGen.Runtime.Serialization.ModelJsonReader";
    public const string OperationAuth = "global::RevokeGen.Runtime.Http.OperationAuth";
    public const string OperationInfo = "global::RevokeGen.Runtime.Http.OperationInfo";
    public const string PaginationException = "global::RevokeGen.Runtime.Paging.PaginationException";
    public const string Paginator = "global::RevokeGen.Runtime.Paging.Paginator";
    public const string Partitions = "global::RevokeGen.Runtime.Endpoints.Partitions";
    public const string PartialFailure = "global::RevokeGen.Runtime.PartialFailure";
    public const string PartialFailureException = "global::RevokeGen.Runtime.PartialFailureException";
    public const string PresignedRequest = "global::RevokeGen.Runtime.PresignedRequest";
    public const string Protocols = "global::RevokeGen.Runtime.Protocols.";
    public const string RequestCompression = "global::RevokeGen.Runtime.Http.RequestCompression";
    public const string ResolvedEndpoint = "global::RevokeGen.Runtime.Endpoints.ResolvedEndpoint";
    public const string ResponseHeaders = "global::RevokeGen.Runtime.Http.ResponseHeaders";
    public const string ResponseMetadata = "global::RevokeGen.Runtime.ResponseMetadata";
    public const string RuleSeverity = "global::RevokeGen.Runtime.RuleSeverity";
    public const string ServerFacts = "global::RevokeGen.Runtime.Servers.ServerFacts";
    public const string ServerPipeline = "global::RevokeGen.Runtime.Servers.ServerPipeline";
    public const string ServerRequest = "global::RevokeGen.Runtime.Servers.ServerRequest";
    public const string Servers = "global::RevokeGen.Runtime.Servers.";
    public const string ServiceException = "global::RevokeGen.Runtime.ServiceException";
    public const string ServiceInfo = "global::RevokeGen.Runtime.Http.ServiceInfo";
    public const string ServicePipeline = "global::RevokeGen.Runtime.Http.ServicePipeline";
    public const string ShapeEquality = "global::RevokeGen.Runtime.ShapeEquality";
    public const string ShapeFormatException = "global::RevokeGen.Runtime.Serialization.ShapeFormatException";
    public const string ShapePrinter = "global::RevokeGen.Runtime.ShapePrinter";
    public const string SmithyAllowedValues = "global::RevokeGen.Runtime.SmithyAllowedValues";
    public const string SmithyCaution = "global::RevokeGen.Runtime.SmithyCaution";
    public const string SmithyCondition = "global::RevokeGen.Runtime.SmithyCondition";
    public const string SmithyLength = "global::RevokeGen.Runtime.SmithyLength";
    public const string SmithyMember = "global::RevokeGen.Runtime.SmithyMember";
    public const string SmithyPattern = "global::RevokeGen.Runtime.SmithyPattern";
    public const string SmithyRange = "global::RevokeGen.Runtime.SmithyRange";
    public const string SmithyShape = "global::RevokeGen.Runtime.SmithyShape";
    public const string SmithyUniqueItems = "global::RevokeGen.Runtime.SmithyUniqueItems";
    public const string SuggestedFix = "global::RevokeGen.Runtime.SuggestedFix";
    public const string TimestampFormat = "global::RevokeGen.Runtime.Serialization.TimestampFormat";
    public const string Union = "global::System.Runtime.CompilerServices.Union";
    public const string UnionVariant = "global::RevokeGen.Runtime.UnionVariant";
    public const string UriShapeWriter = "global::RevokeGen.Runtime.Serialization.UriShapeWriter";
    public const string ValidationPattern = "global::RevokeGen.Runtime.ValidationPattern";
    public const string Validator = "global::RevokeGen.Runtime.Validator";
    public const string Violation = "global::RevokeGen.Runtime.Violation";
    public const string Waiter = "global::RevokeGen.Runtime.Waiting.Waiter";
    public const string WaiterFailedException = "global::RevokeGen.Runtime.Waiting.WaiterFailedException";
    public const string WaiterResult = "global::RevokeGen.Runtime.Waiting.WaiterResult";
    public const string WaiterState = "global::RevokeGen.Runtime.Waiting.WaiterState";
    public const string WaiterTimeoutException = "global::RevokeGen.Runtime.Waiting.WaiterTimeoutException";

    /// <summary>What names in full begin with, for the one text whose names are few and stand in it as they are.</summary>
    public const string Full = "global::";

    /// <summary>An emitted type in full, for where a method or property may have its name.</summary>
    public static string Emitted(ServicePlan service, string type) => $"global::{service.Namespace}.{type}";

    /// <summary>The C# type of a value, never null.</summary>
    public static string Of(TypePlan type) => type.Kind switch
    {
        TypeKind.String => "string",
        TypeKind.Boolean => "bool",
        TypeKind.Byte => "sbyte",
        TypeKind.Short => "short",
        TypeKind.Integer => "int",
        TypeKind.Long => "long",
        TypeKind.Float => "float",
        TypeKind.Double => "double",
        TypeKind.BigInteger => BigInteger,
        TypeKind.BigDecimal => BigDecimal,
        TypeKind.Document => Document,
        TypeKind.Timestamp => DateTimeOffset,
        TypeKind.Blob => ReadOnlyMemory,
        TypeKind.Stream => Stream,
        TypeKind.List => $"{ReadOnlyList}<{Item(type)}>",
        TypeKind.Map => $"{ReadOnlyDictionary}<string, {Item(type)}>",
        _ => type.Name,
    };

    /// <summary>The C# type of a value that may be null.</summary>
    public static string Of(TypePlan type, bool isNullable) => Of(type) + (isNullable ? "?" : "");

    /// <summary>The C# type of a list's items or a map's values.</summary>
    public static string Item(TypePlan type) => Of(type.Item!) + (type.IsSparse ? "?" : "");

    /// <summary>The C# type of a value as a person writes it who has no namespace to tell it from.</summary>
    public static string Qualified(TypePlan type) => Of(type).Replace("global::", "");
}
