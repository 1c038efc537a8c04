using Aims.Storage;

namespace Aims.Functions;

/// <summary>The handler: what the host reaches, in one place.</summary>
public static class AimsApp
{
    /// <summary>Builds the app from the environment and these arguments; nothing runs yet.</summary>
    /// <param name="args">Settings such as <c>--Seller:Name=…</c>, above those of the environment.</param>
    /// <param name="clock">The real clock, or that of a test.</param>
    /// <exception cref="InvalidSettingsException">Settings are missing or wrong; each is named.</exception>
    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        // The host only talks to the loopback address, on the port that it has chosen.
        builder.WebHost.UseUrls($"http://127.0.0.1:{builder.Configuration["FUNCTIONS_CUSTOMHANDLER_PORT"] ?? "0"}");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddAims(AppSettings.Read(builder.Configuration), clock);

        var app = builder.Build();
        app.MapReadiness();
        app.MapTimer<CollectDirectDebits>();
        app.MapTimer<IssueInvoices>();
        app.MapTimer<FlagDefaults>();
        app.MapTimer<SettleContracts>();
        app.MapTimer<RemindCustomers>();
        app.MapTimer<TransmitInvoices>();
        app.MapTimer<ReadBankFiles>();
        app.MapTimer<ParkPoison>();
        app.MapQueue<RenderDocument>(StorageNames.DocumentsToRender);
        app.MapQueue<SendDocument>(StorageNames.DocumentsToSend);
        app.MapQueue<SendNotice>(StorageNames.NoticesToSend);
        app.MapQueue<ProcessPaymentNotification>(StorageNames.PaymentNotifications);
        app.MapQueue<ExecuteServiceOrder>(StorageNames.ServiceOrders);
        app.MapQueue<ReportCollections>(StorageNames.CollectionsToReport);
        app.MapWebhooks();
        app.MapApi();
        return app;
    }
}
