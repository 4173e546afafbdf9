using OffBoarding.Pages;

internal static class Page
{
    internal static FindGrantsRequest Change(FindGrantsRequest request) => request with { @page@ };
}
