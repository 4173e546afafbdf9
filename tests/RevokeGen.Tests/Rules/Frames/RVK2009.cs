using OffBoarding.LakeFormation;

internal static class Page
{
    internal static RevokePermissionsRequest Make(DataLakePrincipal analyst) => @page@;
}
