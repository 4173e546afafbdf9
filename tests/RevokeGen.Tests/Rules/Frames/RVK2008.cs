using OffBoarding.LakeFormation;

internal static class Page
{
    internal static RevokePermissionsRequest Change(RevokePermissionsRequest request) => request with { @page@ };
}
