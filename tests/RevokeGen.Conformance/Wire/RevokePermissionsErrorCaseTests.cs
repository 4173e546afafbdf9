using System.Text.Json;
using System.Threading.Tasks;
using RevokeGen.Conformance.LakeFormation;

namespace RevokeGen.Conformance.Wire;

public sealed class RevokePermissionsErrorCaseTests
{
    [Theory]
    [InlineData("InvalidInputException", "No permissions revoked. Grantee has no permissions on resource.", "NothingToRevoke")]
    [InlineData("InvalidInputException", "No permissions revoked. Revoking Tag permissions on Tags.", "NothingToRevoke")]
    [InlineData("InvalidInputException", "Cell Filter not found.", "NothingToRevoke")]
    [InlineData("InvalidInputException", "You cannot grant/revoke permission on non-existent column: x", "ColumnNotFound")]
    [InlineData("InvalidInputException", "Permissions modification is invalid.", "InvalidPermissionForResource")]
    [InlineData("InvalidInputException", "Catalog id must be a valid AWS account id.", "InvalidCatalogId")]
    [InlineData("InvalidInputException", "Invalid principal, arn: arn:aws:iam::111122223333:role/x", "InvalidPrincipal")]
    [InlineData("InvalidInputException", "Unsupported principal identifier: temporary credentials are not supported", "InvalidPrincipal")]
    [InlineData("InvalidInputException", "Please register the S3 path first.", "S3PathNotRegistered", true)]
    [InlineData("InvalidInputException", "Rate exceeded (Service: X; Error Code: ThrottlingException)", "UpstreamThrottled", true, true)]
    [InlineData("InvalidInputException", "Something else. No permissions revoked.", "None")]
    [InlineData("InvalidInputException", "no permissions revoked.", "None")]
    [InlineData("InvalidInputException", "", "None")]
    [InlineData("ConcurrentModificationException", "Please retry in a short while.", "ConcurrentModification", true)]
    [InlineData("EntityNotFoundException", "Database not found.", "ResourceNotFound")]
    [InlineData(
        "AccessDeniedException",
        "Resource does not exist or requester is not authorized to access requested permissions.",
        "PermissionNotVisible",
        true)]
    [InlineData("AccessDeniedException", "User is not authorized to perform: lakeformation:RevokePermissions", "AccessDenied")]
    [InlineData("InternalServiceException", "", "InternalFailure", true)]
    [InlineData("OperationTimeoutException", "", "OperationTimeout", true)]
    [InlineData("ThrottledException", "", "Throttled", true, true)]
    [InlineData("ThrottlingException", "Rate exceeded", "None", true, true)]
    [InlineData("ValidationException", "No permissions revoked.", "None")]
    public async Task Case_follows_from_code_and_message(
        string code, string message, string expected, bool isRetryable = false, bool isThrottling = false)
    {
        var reply = new Reply(400, $$"""{"__type":"{{code}}","Message":{{JsonSerializer.Serialize(message)}}}""");

        var exception = await Assert.ThrowsAnyAsync<LakeFormationException>(() => LakeFormationCalls.RevokeAsync(reply));

        Assert.Equal(expected, exception.Case.ToString());
        Assert.Equal(isRetryable, exception.IsRetryable);
        Assert.Equal(isThrottling, exception.IsThrottling);
    }
}
