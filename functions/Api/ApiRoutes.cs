using Aims.Storage;

namespace Aims.Functions;

/// <summary>The HTTP API for accounting and operations: every route, once. The host forwards requests with their prefix.</summary>
internal static class ApiRoutes
{
    /// <summary>Where the API begins, as the host forwards it (host.json routePrefix, function.json route).</summary>
    public const string Prefix = "/api/v1";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Prefix);

        MapContracts(api);
        MapDocuments(api);
        MapMoney(api);
        MapBank(api);
        MapRunning(api);
        api.MapGet("/openapi.json", () => Results.Text(OpenApiDocument.Text, "application/json"));
    }

    private static void MapContracts(RouteGroupBuilder api)
    {
        MapWrite<ContractsApi>(api, HttpMethods.Put, "/contracts/{id}", it => it.PutAsync);
        MapRead<ContractsApi>(api, "/contracts/{id}", it => it.GetAsync);
        MapRead<ContractsApi>(api, "/contracts", it => it.ListAsync);
        MapWrite<ContractsApi>(api, HttpMethods.Post, "/contracts/{id}/renewal", it => it.RenewAsync);
        MapWrite<TerminationApi>(api, HttpMethods.Post, "/contracts/{id}/termination", it => it.TerminateAsync);
        MapRead<AccountsApi>(api, "/contracts/{id}/account", it => it.GetAsync);
        MapRead<AccountsApi>(api, "/contracts/{id}/receipts", it => it.ReceiptsAsync);
        MapRead<MandatesApi>(api, "/contracts/{id}/mandate", it => it.GetAsync);
        MapWrite<MandatesApi>(api, HttpMethods.Post, "/contracts/{id}/mandate/release", it => it.ReleaseAsync);
        MapWrite<PricesApi>(api, HttpMethods.Put, "/prices/{validFrom}", it => it.PutAsync);
        MapRead<PricesApi>(api, "/prices/{validFrom}", it => it.GetAsync);
    }

    private static void MapDocuments(RouteGroupBuilder api)
    {
        MapRead<InvoicesApi>(api, "/invoices", it => it.ListAsync);
        MapRead<InvoicesApi>(api, "/invoices/{number}", it => it.GetAsync);
        MapFile<InvoicesApi>(api, "/invoices/{number}/pdf", it => it.PdfAsync);
        MapFile<InvoicesApi>(api, "/invoices/{number}/xml", it => it.XmlAsync);
        MapWrite<InvoicesApi>(api, HttpMethods.Post, "/invoices/{number}/paper", it => it.AskForPaperAsync);
        MapWrite<CreditNotesApi>(api, HttpMethods.Post, "/invoices/{number}/credit-note", it => it.IssueAsync);
        MapWrite<ExtensionsApi>(api, HttpMethods.Post, "/invoices/{number}/extension", it => it.ExtendAsync);
        MapRead<EInvoicesApi>(api, "/invoices/{number}/einvoice", it => it.GetAsync);
        MapRead<EInvoicesApi>(api, "/einvoices", it => it.ListAsync);
        MapRead<InvoicesApi>(api, "/paper", it => it.PaperAsync);
        MapRead<InvoicesApi>(api, "/series", it => it.SeriesAsync);
        MapRead<InvoicesApi>(api, "/mails", it => it.MailsAsync);
    }

    private static void MapRunning(RouteGroupBuilder api)
    {
        MapRead<DefaultsApi>(api, "/defaults", it => it.ListAsync);
        MapRead<OrdersApi>(api, "/orders", it => it.ListAsync);
        MapWrite<OrdersApi>(api, HttpMethods.Post, "/orders/{id}/release", it => it.ReleaseAsync);
        MapWrite<OrdersApi>(api, HttpMethods.Post, "/orders/{id}/cancel", it => it.CancelAsync);
        MapRead<RunsApi>(api, "/runs", it => it.ListAsync);
        MapRead<RunsApi>(api, "/runs/plan", it => it.PlanAsync);
        MapWrite<RunsApi>(api, HttpMethods.Post, "/runs", it => it.RunAsync);
        MapWrite<ReleasesApi>(api, HttpMethods.Post, "/runs/release", it => it.ReleaseAsync);
        MapRead<ParkedApi>(api, "/parked", it => it.ListAsync);
        MapWrite<ParkedApi>(api, HttpMethods.Post, "/parked/{key}/replay", it => it.ReplayAsync);
        MapRead<HealthApi>(api, "/health", it => it.GetAsync);
    }

    private static void MapMoney(RouteGroupBuilder api)
    {
        MapWrite<PaymentsApi>(api, HttpMethods.Post, "/payments", it => it.EnterAsync);
        MapRead<PaymentsApi>(api, "/payments/unmatched", it => it.UnmatchedAsync);
        MapRead<PaymentsApi>(api, "/payments/{id}", it => it.GetAsync);
        MapWrite<PaymentsApi>(api, HttpMethods.Post, "/payments/{id}/reversal", it => it.ReverseAsync);
        MapWrite<PaymentsApi>(api, HttpMethods.Post, "/payments/{id}/assignment", it => it.AssignAsync);
        MapRead<ChequesApi>(api, "/cheques", it => it.ListAsync);
        MapFile<ChequesApi>(api, "/cheques/slip", it => it.SlipAsync);
        MapRead<ProvisionsApi>(api, "/provisions", it => it.ListAsync);
        MapRead<RefundsApi>(api, "/refunds", it => it.ListAsync);
        MapWrite<RefundsApi>(api, HttpMethods.Post, "/refunds/{id}/paid", it => it.PayAsync);
        MapFile<AccountingApi>(api, "/accounting/fec", it => it.FecAsync);
    }

    private static void MapBank(RouteGroupBuilder api)
    {
        MapRead<DebitsApi>(api, "/debits", it => it.OfAsync);
        MapRead<DebitsApi>(api, "/debits/plan", it => it.PlanAsync);
        MapWrite<DebitsApi>(api, HttpMethods.Post, "/debits/{id}/release", it => it.ReleaseAsync);
        MapRead<DebitsApi>(api, "/debits/files", it => it.FilesAsync);
        MapRead<DebitsApi>(api, "/debits/files/{id}", it => it.FileAsync);
        MapFile<DebitsApi>(api, "/debits/files/{id}/xml", it => it.XmlAsync);
        MapRead<BankApi>(api, "/bank/coverage", it => it.GetAsync);
        MapWrite<BankApi>(api, HttpMethods.Post, "/bank/coverage", it => it.CoverAsync);
        MapWrite<BankFilesApi>(api, HttpMethods.Post, "/bank/files", it => it.PostAsync)
            .WithMetadata(new BodyLimit(BankFilesApi.LargestMiB));
        MapRead<BankFilesApi>(api, "/bank/files", it => it.ListAsync);
        MapRead<BankFilesApi>(api, "/bank/files/{id}", it => it.GetAsync);
    }

    /// <summary>What is answered as bytes, not as JSON.</summary>
    private static void MapFile<TApi>(
        RouteGroupBuilder api,
        string route,
        Func<TApi, Func<HttpContext, Task<IResult>>> read
    )
        where TApi : class =>
        api.MapGet(route, Ready(http => read(http.RequestServices.GetRequiredService<TApi>())(http)));

    private static void MapRead<TApi>(
        RouteGroupBuilder api,
        string route,
        Func<TApi, Func<HttpRequest, CancellationToken, Task<Answer>>> read
    )
        where TApi : class =>
        api.MapGet(
            route,
            Ready(async http =>
                (
                    await read(http.RequestServices.GetRequiredService<TApi>())(http.Request, http.RequestAborted)
                ).ToResult()
            )
        );

    private static IEndpointConventionBuilder MapWrite<TApi>(
        RouteGroupBuilder api,
        string method,
        string route,
        Func<TApi, Func<HttpRequest, WriteRequest, CancellationToken, Task<Answer>>> write
    )
        where TApi : class =>
        api.MapMethods(
            route,
            [method],
            Ready(http =>
            {
                var act = write(http.RequestServices.GetRequiredService<TApi>());
                return http
                    .RequestServices.GetRequiredService<Writing>()
                    .AnswerAsync(http, (request, stop) => act(http.Request, request, stop));
            })
        );

    /// <summary>Answers once the storage is there.</summary>
    internal static RequestDelegate Ready(Func<HttpContext, Task<IResult>> answer) =>
        async http =>
        {
            IResult result;
            try
            {
                await http.RequestServices.GetRequiredService<StorageSetup>().ReadyAsync();
                result = await answer(http);
            }
            catch (BadHttpRequestException bad)
            {
                result = ApiAnswers.Problem(bad.StatusCode, "The request cannot be read.", []).ToResult();
            }
#pragma warning disable CA1031 // The edge of the process: whatever failed, the caller is told in the one form of errors.
            catch (Exception failure)
#pragma warning restore CA1031
            {
                var log = http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(ApiRoutes));
                ApiLog.RequestFailed(log, failure, http.Request.Method, http.GetEndpoint()?.DisplayName ?? "");
                result = ApiAnswers.Failed().ToResult();
            }

            await result.ExecuteAsync(http);
        };
}
