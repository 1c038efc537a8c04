using Aims.Billing;
using Aims.EInvoicing;
using Aims.Mail;
using Aims.Operations;
using Aims.Payments;
using Aims.Storage;
using Azure.Identity;
using SendGrid;

namespace Aims.Functions;

/// <summary>Who works with whom.</summary>
internal static class Services
{
    public static void AddAims(this IServiceCollection services, AppSettings settings, TimeProvider realClock)
    {
        var clock = settings.Clock.Or(realClock);
        services.AddSingleton(clock).AddSingleton(new ParisCalendar(clock));
        services.AddSingleton(settings.Invoicing).AddSingleton(settings.Numbering).AddSingleton(settings.Runs);
        services.AddSingleton(settings.Late).AddSingleton(settings.Defaults).AddSingleton(settings.DirectDebits);
        services.AddSingleton(settings.Theme).AddSingleton<Themes>();
        services.AddStorage(settings.Storage);
        services.AddMail(settings.Mail);
        services.AddProviders(settings.Webhooks);
        services.AddOperations(settings.Operations, clock);
        services.AddEInvoicing(settings.EInvoicing);

        services.AddSingleton<Owing>().AddSingleton<Deciding>().AddSingleton<Issuing>().AddSingleton<Announcer>();
        services.AddSingleton<DriftBrake>().AddSingleton<IssueInvoices>().AddSingleton<RenderDocument>();
        services.AddSingleton<SendDocument>().AddSingleton<SendNotice>().AddSingleton<ParkPoison>();

        services
            .AddSingleton<Matching>()
            .AddSingleton<Posting>()
            .AddSingleton<SecondLooks>()
            .AddSingleton<KnownPayers>();
        services.AddSingleton<ProcessPaymentNotification>();

        services.AddSingleton<EvidenceReading>().AddSingleton<Reviewing>().AddSingleton<News>();
        services.AddSingleton<FlagDefaults>().AddSingleton<Looking>().AddSingleton<Concluder>();
        services.AddSingleton<RemindCustomers>();
        services.AddSingleton<ExecuteServiceOrder>().AddSingleton<OrderMailing>();

        services.AddSingleton<CreditNotes>().AddSingleton<Corrections>().AddSingleton<EndedMonths>();
        services.AddSingleton<Restituting>().AddSingleton<Refunds>().AddSingleton<TerminationNotice>();
        services.AddSingleton<Settling>().AddSingleton<SettleContracts>();

        services.AddSingleton<CollectingCases>().AddSingleton<Filing>().AddSingleton<SilentDebits>();
        services.AddSingleton<CollectDirectDebits>();
        services.AddSingleton<Asking>().AddSingleton<Covering>().AddSingleton<DebitNewsTaking>();
        services.AddSingleton<BatchCredits>().AddSingleton<Movements>().AddSingleton<StatusReports>();
        services.AddSingleton<UnclearCredits>();
        services.AddSingleton<BankFileTaking>().AddSingleton<BankFileReading>().AddSingleton<ReadBankFiles>();
        services.AddSingleton<BankFilesApi>();
        services.AddSingleton(settings.Accounting).AddSingleton<FecExport>().AddSingleton<AccountingApi>();

        services.AddSingleton<Writing>().AddSingleton<Plan>();
        services.AddSingleton<ContractsApi>().AddSingleton<PricesApi>().AddSingleton<InvoicesApi>();
        services.AddSingleton<AccountsApi>().AddSingleton<PaymentsApi>().AddSingleton<ChequesApi>();
        services.AddSingleton<CreditNotesApi>().AddSingleton<TerminationApi>();
        services.AddSingleton<RefundsApi>().AddSingleton<ProvisionsApi>();
        services.AddSingleton<ExtensionsApi>().AddSingleton<DefaultsApi>().AddSingleton<OrdersApi>();
        services.AddSingleton<BankApi>().AddSingleton<ReleasesApi>().AddSingleton<EInvoicesApi>();
        services.AddSingleton<DebitsApi>().AddSingleton<MandatesApi>();
        services.AddSingleton<RunsApi>().AddSingleton<ParkedApi>().AddSingleton<HealthApi>();
    }

    private static void AddStorage(this IServiceCollection services, StorageSettings settings)
    {
        var clients = Clients(settings);
        services.AddSingleton(clients);
        services.AddSingleton(provider => new StorageSetup(async () =>
        {
            await (settings.IsEmulator ? clients.CreateMissingAsync(CancellationToken.None) : Task.CompletedTask);
            await provider.GetRequiredService<Themes>().KeepCurrentAsync(CancellationToken.None);
        }));
        services.AddSingleton<InvoiceLedger>().AddSingleton<ContractTable>().AddSingleton<PriceTable>();
        services.AddSingleton<AccountTable>().AddSingleton<DueIndex>().AddSingleton<PaperTable>();
        services
            .AddSingleton<CaseIndex>()
            .AddSingleton<SettlingIndex>()
            .AddSingleton<CustomerIndex>()
            .AddSingleton<BankCoverage>();
        services.AddSingleton<WaitingMoney>().AddSingleton<PaymentTable>().AddSingleton<UnmatchedTable>();
        services.AddSingleton<PayerIndex>().AddSingleton<ChequeTable>().AddSingleton<InboxContainer>();
        services.AddSingleton<DocumentArchive>().AddSingleton<ThemeContainer>().AddSingleton<OutboxContainer>();
        services.AddSingleton<MailLog>();
        services.AddSingleton<DebitTable>().AddSingleton<DebitFileTable>().AddSingleton<MandateTable>();
        services.AddSingleton<DebitFileContainer>();
        services.AddSingleton<IncomingBankFiles>().AddSingleton<BankFileTable>();
        services.AddSingleton<EInvoiceTable>().AddSingleton<EInvoicingContainer>();
        services.AddSingleton<WorkQueues>().AddSingleton<PoisonQueues>().AddSingleton<ParkedTable>();
        services.AddSingleton<RunTable>().AddSingleton<RequestTable>();
    }

    private static StorageClients Clients(StorageSettings settings) =>
        settings.ConnectionString.Length > 0
            ? StorageClients.Of(settings.ConnectionString)
            : StorageClients.Of(
                settings.Tables!,
                settings.Blobs!,
                settings.Queues!,
                new ManagedIdentityCredential(
                    settings.ClientId.Length > 0
                        ? ManagedIdentityId.FromUserAssignedClientId(settings.ClientId)
                        : ManagedIdentityId.SystemAssigned
                )
            );

    private static void AddProviders(this IServiceCollection services, WebhookSettings settings)
    {
        if (settings.StripeSecrets.Count > 0)
        {
            var secrets = new WebhookSecrets(settings.StripeSecrets);
            services.AddSingleton<IWebhookProvider>(new StripeWebhook(secrets, settings.Tolerance));
        }

        if (settings.GoCardlessSecrets.Count > 0)
        {
            services.AddSingleton<IWebhookProvider>(new GoCardlessWebhook(new(settings.GoCardlessSecrets)));
        }

        if (settings.BankSecrets.Count > 0)
        {
            services.AddSingleton<IWebhookProvider>(new BankWebhook(new(settings.BankSecrets), settings.Tolerance));
        }

        services.AddSingleton<WebhookCount>().AddSingleton<Webhooks>();
        services.AddSingleton(
            new PaymentAmounts(
                settings.GoCardlessToken.Length == 0
                    ? null
                    : new GoCardlessClient(new HttpClient(), settings.GoCardlessAddress, settings.GoCardlessToken)
            )
        );
    }

    private static void AddOperations(this IServiceCollection services, OperationsSettings settings, TimeProvider clock)
    {
        // An address that moves is found again within minutes; an order is signed for it, and follows no redirect.
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        services.AddSingleton(settings);
        services.AddSingleton(new OperationsClient(new HttpClient(handler), settings.Endpoint, settings.Secret, clock));
    }

    private static void AddEInvoicing(this IServiceCollection services, EInvoicingSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(provider => new EInvoicePlatform(Gateway(settings, provider)));
        services.AddSingleton<Collections>().AddSingleton<Submitting>().AddSingleton<Transmitting>();
        services.AddSingleton<StatusPulling>().AddSingleton<TransmitInvoices>().AddSingleton<ReportCollections>();
    }

    private static LocalEInvoiceGateway? Gateway(EInvoicingSettings settings, IServiceProvider provider) =>
        settings.Gateway switch
        {
            EInvoiceChannel.None => null,
            EInvoiceChannel.Local => LocalGateway(provider.GetRequiredService<EInvoicingContainer>()),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static LocalEInvoiceGateway LocalGateway(EInvoicingContainer files) => new(files.PutAsync, files.ListAsync);

    private static void AddMail(this IServiceCollection services, MailSettings settings) =>
        services.AddSingleton(provider => new MailDelivery(
            provider.GetRequiredService<MailLog>(),
            Sender(settings, provider),
            isRepeatable: settings.Sender == MailChannel.Outbox,
            provider.GetRequiredService<TimeProvider>()
        ));

    private static IMailSender Sender(MailSettings settings, IServiceProvider provider) =>
        settings.Sender switch
        {
            MailChannel.Outbox => new OutboxMailSender(provider.GetRequiredService<OutboxContainer>().PutAsync),
            MailChannel.SendGrid => SendGridMailSender.Of(
                settings.SendGridKey,
                settings.IsEuropean,
                new HttpClient(),
                provider.GetRequiredService<TimeProvider>()
            ),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
