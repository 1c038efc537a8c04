using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Aims.Operations.Tests;

/// <summary>What operations are told: one signed call, byte for byte.</summary>
public sealed class OrderCallTests
{
    private const string Approved =
        """{"version":1,"contract":"C-0042","sequence":7,"desiredState":"Suspended","""
        + """ "customer":"Boulangerie \"Lefèvre\" & Fils","""
        + """ "reason":"La facture F2026-000123 n’a pas été réglée à son échéance, le 15\u00A0décembre\u00A02026.","""
        + """ "orderedOn":"2026-12-16","servers":["""
        + """{"name":"SRV-WEB-01","operatingSystem":"Debian","osVersion":"12","role":"serveur web","level":"Silver"},"""
        + """{"name":"SRV-SQL-01","operatingSystem":"Windows Server","osVersion":"2025","role":"base de données","""
        + """ "level":"Bronze+"}],"specimen":true}""";

    private static async Task<Told> TellAsync(OrderSheet order)
    {
        await using var endpoint = await Endpoint.OpenAsync(202);
        Assert.IsType<OrderOutcome.Acknowledged>(await endpoint.SendAsync(order));
        return Assert.Single(endpoint.Received);
    }

    private static OrderSignatureVerdict Verify(Told told, byte[] body) =>
        OperationsSignature.Verify(
            Endpoint.Secret,
            told.Headers["Aims-Signature"],
            body,
            DateTimeOffset.FromUnixTimeSeconds(1_796_371_200)
        );

    [Fact]
    public async Task The_body_is_the_approved_text()
    {
        var told = await TellAsync(An.Order);
        Assert.Equal(("POST", "/orders", "application/json"), (told.Method, told.Path, told.Headers["Content-Type"]));
        // A raw string cannot begin with a quote: the blank before one is of this file only.
        Assert.Equal(Approved.Replace(", \"", ",\"", StringComparison.Ordinal), told.Text);
    }

    [Fact]
    public async Task A_reinstatement_orders_the_state_active()
    {
        var told = await TellAsync(
            An.Order with
            {
                Sequence = 8,
                Change = ServiceChange.Reinstate,
                IsSpecimen = false,
                Servers = [],
            }
        );
        using var json = JsonDocument.Parse(told.Body);
        Assert.Equal("Active", json.RootElement.GetProperty("desiredState").GetString());
        Assert.False(json.RootElement.GetProperty("specimen").GetBoolean());
        Assert.Empty(json.RootElement.GetProperty("servers").EnumerateArray());
        Assert.Equal("order|C-0042|8", told.Headers["Idempotency-Key"]);
    }

    [Fact]
    public async Task The_signature_covers_the_raw_bytes_and_a_changed_byte_breaks_it()
    {
        var told = await TellAsync(An.Order);
        Assert.Equal(OrderSignatureVerdict.Good, Verify(told, told.Body));
        for (var index = 0; index < told.Body.Length; index++)
        {
            byte[] changed = [.. told.Body];
            changed[index] ^= 1;
            Assert.Equal(OrderSignatureVerdict.Bad, Verify(told, changed));
        }
    }

    [Fact]
    public async Task An_order_has_the_same_key_and_body_each_time_it_is_sent()
    {
        await using var endpoint = await Endpoint.OpenAsync(503);
        await endpoint.SendAsync();
        endpoint.Clock.Advance(TimeSpan.FromMinutes(10));
        await endpoint.SendAsync();
        Assert.Equal(2, endpoint.Received.Count);
        Assert.All(endpoint.Received, told => Assert.Equal("order|C-0042|7", told.Headers["Idempotency-Key"]));
        Assert.Equal(endpoint.Received[0].Body, endpoint.Received[1].Body);
        // Signed anew: a receiver that asks for fresh signatures would refuse the first one by now.
        Assert.StartsWith("t=1796371800,", endpoint.Received[1].Headers["Aims-Signature"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_servers_of_the_largest_contract_are_listed_in_its_order()
    {
        var names = Enumerable.Range(1, Contract.MostServers).Select(n => $"SRV-{n:000}").ToList();
        var told = await TellAsync(
            An.Order with
            {
                Servers = [.. names.Select(name => new OrderedServer(name, "Debian", "12", "serveur web", "Gold"))],
            }
        );
        using var json = JsonDocument.Parse(told.Body);
        var listed = json.RootElement.GetProperty("servers").EnumerateArray();
        Assert.Equal(names, listed.Select(server => server.GetProperty("name").GetString()));
    }
}
