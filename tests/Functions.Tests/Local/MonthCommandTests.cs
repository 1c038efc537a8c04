using System.Text.Json;
using Aims.Local;
using Aims.Testing;

namespace Aims.Functions.Tests;

/// <summary>The command that a newcomer runs: what it is asked, and a whole month with kept data, twice.</summary>
public sealed class MonthCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string In(string name) => Path.Combine(_folder, name);

    private async Task<(int Code, string Output)> MonthAsync(params string[] args)
    {
        await using var output = new StringWriter();
        var options = MonthOptions.Read(["--out", In("out"), .. args]);
        var code = await new MonthCommand(options, TimeProviderOfTests.Real, output).RunAsync(
            TestContext.Current.CancellationToken
        );
        return (code, output.ToString());
    }

    private async Task<string> ContractsAsync(params Contract[] contracts)
    {
        var path = In("contracts.json");
        var list = string.Join(',', contracts.Select(ContractText.Write));
        await File.WriteAllTextAsync(
            path,
            $$"""{"prices":[{{PriceListJson.Write(A.PriceList)}}],"contracts":[{{list}}]}""",
            TestContext.Current.CancellationToken
        );
        return path;
    }

    private static JsonElement Json(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return json.RootElement.Clone();
    }

    [Fact]
    public async Task A_month_is_issued_once_and_the_same_again_is_found_byte_for_byte()
    {
        var deposit = A.Contract("C-3") with
        {
            Terms = new ContractTerms(MeansOfPayment.Transfer, ProvisionPolicy: ProvisionPolicy.SecurityDeposit),
        };
        var file = await ContractsAsync(A.Contract("C-1"), A.Contract("C-2", "2026-12-20"), deposit);
        string[] args = ["--contracts", file, "--data", In("data"), "--json", In("r.json")];
        var (code, output) = await MonthAsync(args);
        Assert.True(code == 0, output);

        var first = Json(In("r.json"));
        Assert.Equal((4, 0), (first.GetProperty("issued").GetInt32(), first.GetProperty("parked").GetInt32()));
        var documents = first.GetProperty("documents").EnumerateArray().ToList();
        string[] numbers = ["F2026-000001", "F2026-000002", "F2026-000003", "DG2026-000001"];
        Assert.Equal(numbers, documents.Select(document => document.GetProperty("number").GetString()));
        Assert.All(documents, document => Assert.True(File.Exists(document.GetProperty("pdf").GetString())));
        Assert.All(documents, document => Assert.True(File.Exists(document.GetProperty("mail").GetString())));

        Assert.Equal(0, (await MonthAsync(args)).Code);
        var second = Json(In("r.json"));
        Assert.Equal(0, second.GetProperty("issued").GetInt32());
        Assert.Equal(first.GetProperty("documents").GetRawText(), second.GetProperty("documents").GetRawText());

        var refusal = await Assert.ThrowsAsync<UsageException>(() => MonthAsync([.. args, "--month", "2026-11"]));
        Assert.Contains("2026-12-31", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_fault_of_a_file_is_named_and_nothing_is_written()
    {
        var path = await ContractsAsync(A.Contract("C-1"), A.Contract("C-1"));
        var text = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            path,
            text.Replace("\"Silver\"", "\"Platinum\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );
        var refusal = await Assert.ThrowsAsync<UsageException>(() =>
            MonthAsync("--contracts", path, "--data", In("data"))
        );
        Assert.Contains("contracts[0].servers[0].level: must be one of", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("contracts[1].servers[0].level", refusal.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(In("data")) || Directory.Exists(In("out")));
    }

    [Theory]
    [InlineData("--month", "2026")]
    [InlineData("--generate", "0")]
    [InlineData("--generate", "many")]
    [InlineData("--color", "red")]
    [InlineData("--json")]
    [InlineData("--generate", "1", "--contracts", "x.json")]
    [InlineData("--out", "a", "--out", "b")]
    public void What_cannot_be_understood_is_refused(params string[] args) =>
        Assert.Throws<UsageException>(() => MonthOptions.Read(args));

    [Fact]
    public void What_is_made_up_comes_again_from_its_seed_and_is_sound()
    {
        var month = BillingPeriod.Parse("2026-12");
        var made = Generator.Make(200, 7, month);
        Assert.Equal(
            made.Contracts.Select(ContractText.Write),
            Generator.Make(200, 7, month).Contracts.Select(ContractText.Write)
        );
        Assert.All(
            made.Contracts,
            contract =>
            {
                using var json = JsonDocument.Parse(ContractText.Write(contract));
                var read = ContractJson.Read(json.RootElement);
                Assert.True(read.IsGood, string.Join("; ", read.Faults));
                Assert.Single(A.Owed(contract, "2026-12-31"));
            }
        );
    }
}
