namespace Aims.Local;

/// <summary>Runs a month and has it paid: signed webhooks of each provider, and cheques, through the front door.</summary>
internal sealed class PayCommand(PayOptions options, TimeProvider clock, TextWriter output)
{
    private const int TrafficTogether = 16;

    /// <summary>Runs it.</summary>
    /// <returns>0: every cent is where it belongs; 1: something failed.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        var file = ContractSource.Read(options.Month);
        await using var stage = await Stage.OpenAsync(options.Month.Out, options.Month.Data, clock, output, stop);
        var month = await new MonthPlay(stage, options.Month, output).RunAsync(file, stop);
        month.PrintSummary(output, options.Month.Out);

        var program = ProgramOf(Debt.Of(month, file));
        var paid = await new PaymentPlay(stage, output).RunAsync(program, stop);
        var report = await ReportAsync(stage, month, program, paid, stop);
        report.Print(output);
        if (options.Month.Json is { } path)
        {
            await File.WriteAllTextAsync(path, report.ToJson() + "\n", stop);
        }

        return report.IsGood ? 0 : 1;
    }

    private async Task<PayReport> ReportAsync(
        Stage stage,
        MonthReport month,
        PaymentProgram program,
        PaidPlay paid,
        CancellationToken stop
    )
    {
        await output.WriteLineAsync("Reading every account ...");
        await using var app = await stage.StartAppAsync(options.Month.Month.Last, stop);
        await using var front = await OpenFront.OpenAsync(app, stage.Secrets.FunctionKey, stop);
        using var api = new ApiClient(front.Address, stage.Secrets.FunctionKey);
        var books = await new Audit(api).ReadAsync(paid.Payments, stop);
        var slip = await new SlipFile(api, options.Month.Out).SaveAsync(program, stop);
        return new PayReport(month, program, paid, books, slip);
    }

    private PaymentProgram ProgramOf(IReadOnlyList<Debt> debts) =>
        options.Notifications is { } count
            ? new PaymentProgram(Traffic.Make(debts, count, options.Month.Seed), TrafficTogether)
            : Casting.Cast(debts, options.Month.Month);
}
