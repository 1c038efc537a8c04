using System.Net;
using System.Text.Json;
using Aims.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Aims.Functions.Tests;

/// <summary>The API as accounting uses it: strict bodies, named faults, one answer per Idempotency-Key.</summary>
[Collection(nameof(AppCollection))]
public sealed class ApiTests(AppFixture fixture)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    private TestApp App => fixture.App;

    private static string Body(string id) => ContractText.Write(A.Contract(id, "2027-06-01"));

    private static async Task<string[]> FieldsAsync(HttpResponseMessage reply)
    {
        Assert.Equal("application/problem+json", reply.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await reply.Content.ReadAsStringAsync(Stop));
        return
        [
            .. problem
                .RootElement.GetProperty("errors")
                .EnumerateArray()
                .Select(error => error.GetProperty("field").GetString()!),
        ];
    }

    [Fact]
    public async Task A_contract_is_registered_read_and_changed()
    {
        Assert.Equal(
            HttpStatusCode.Created,
            (await App.WriteAsync(HttpMethod.Put, "/contracts/API-1", Body("API-1"), "a1")).StatusCode
        );
        var changed = Body("API-1").Replace("SRV-WEB-01", "SRV-WEB-02", StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.OK,
            (await App.WriteAsync(HttpMethod.Put, "/contracts/API-1", changed, "a2")).StatusCode
        );
        var read = await App.ReadAsync("/contracts/API-1");
        Assert.Equal(2, read.GetProperty("version").GetInt32());
        Assert.Equal(
            "SRV-WEB-02",
            read.GetProperty("contract").GetProperty("servers")[0].GetProperty("name").GetString()
        );
        Assert.Equal("2027-06", read.GetProperty("billing").GetProperty("nextPeriod").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await App.Http.GetAsync("/api/v1/contracts/API-0", Stop)).StatusCode);
    }

    [Fact]
    public async Task Every_fault_is_named_and_nothing_is_written()
    {
        var body = Body("API-2")
            .Replace("\"100000009\"", "\"100000008\"", StringComparison.Ordinal)
            .Replace("\"Silver\"", "\"Platinum\"", StringComparison.Ordinal)
            .Replace("\"version\"", "\"vershun\"", StringComparison.Ordinal);
        var reply = await App.WriteAsync(HttpMethod.Put, "/contracts/API-2", body, "b1");
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        string[] expected = ["customer.siren", "servers[0].level", "servers[0].vershun", "servers[0].version"];
        Assert.Equal(expected, (await FieldsAsync(reply)).Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await App.Http.GetAsync("/api/v1/contracts/API-2", Stop)).StatusCode);

        // The refused key was not used up.
        Assert.Equal(
            HttpStatusCode.Created,
            (await App.WriteAsync(HttpMethod.Put, "/contracts/API-2", Body("API-2"), "b1")).StatusCode
        );
    }

    [Theory]
    [InlineData("", "", "Idempotency-Key Actor")]
    [InlineData("k1", "", "Actor")]
    [InlineData("", "anne", "Idempotency-Key")]
    public async Task A_writing_request_names_its_key_and_its_author(string key, string actor, string missing)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/api/v1/contracts/API-3")
        {
            Content = new StringContent(Body("API-3")),
        };
        request.Headers.Add("Idempotency-Key", key);
        request.Headers.Add("Actor", actor);
        var reply = await App.Http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Equal(missing.Split(' '), await FieldsAsync(reply));
    }

    [Fact]
    public async Task The_same_request_again_is_answered_as_before_and_another_under_its_key_is_refused()
    {
        var first = await App.WriteAsync(HttpMethod.Put, "/contracts/API-4", Body("API-4"), "d1");
        var again = await App.WriteAsync(HttpMethod.Put, "/contracts/API-4", Body("API-4"), "d1");
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, again.StatusCode));
        Assert.True(again.Headers.Contains("Idempotent-Replayed"));
        var other = await App.WriteAsync(HttpMethod.Put, "/contracts/API-5", Body("API-5"), "d1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(["Idempotency-Key"], await FieldsAsync(other));
    }

    [Theory]
    [InlineData("/contracts/API-7", "{\"id\":\"API-6\"}", "customer")]
    [InlineData("/contracts/API-7", "not json", "")]
    [InlineData("/contracts/API-7", "", "")]
    [InlineData("/contracts/API-7", "[]", "")]
    [InlineData(
        "/prices/2026-01-01",
        "{\"validFrom\":\"2026-01-01\",\"bronzeCents\":0,\"bronzePlusCents\":1,\"silverCents\":1,\"goldCents\":1}",
        "bronzeCents"
    )]
    [InlineData(
        "/prices/2026-01-02",
        "{\"validFrom\":\"2026-01-01\",\"bronzeCents\":1,\"bronzePlusCents\":1,\"silverCents\":1,\"goldCents\":1}",
        "validFrom"
    )]
    public async Task A_body_that_breaks_a_rule_is_refused_with_its_field(string path, string body, string field)
    {
        var reply = await App.WriteAsync(HttpMethod.Put, path, body, "e1");
        Assert.Equal(HttpStatusCode.BadRequest, reply.StatusCode);
        Assert.Contains(field, await FieldsAsync(reply));
    }

    [Fact]
    public async Task The_id_of_the_address_is_the_id_of_the_contract()
    {
        var reply = await App.WriteAsync(HttpMethod.Put, "/contracts/API-9", Body("API-8"), "f1");
        Assert.Equal(["id"], await FieldsAsync(reply));
    }

    [Theory]
    [InlineData("/invoices?series=X")]
    [InlineData("/invoices?year=abc")]
    [InlineData("/invoices?take=0")]
    [InlineData("/paper")]
    [InlineData("/paper?date=2026-13-01")]
    [InlineData("/mails?document=F1")]
    [InlineData("/runs/plan?month=2026")]
    [InlineData("/runs/plan?month=2026-11")]
    public async Task A_query_that_breaks_a_rule_is_refused(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await App.Http.GetAsync("/api/v1" + path, Stop)).StatusCode);

    [Fact]
    public async Task Health_tells_the_day_and_the_queues()
    {
        var health = await App.ReadAsync("/health");
        Assert.Equal(
            ("healthy", "2026-12-01"),
            (health.GetProperty("status").GetString(), health.GetProperty("today").GetString())
        );
    }

    [Fact]
    public async Task The_description_names_every_route_and_no_other()
    {
        var described = (await App.ReadAsync("/openapi.json"))
            .GetProperty("paths")
            .EnumerateObject()
            .SelectMany(path =>
                path.Value.EnumerateObject().Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name}")
            );
        var mapped = App.Get<IEnumerable<EndpointDataSource>>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith(ApiRoutes.Prefix, StringComparison.Ordinal))
            .SelectMany(route =>
                route
                    .Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText![ApiRoutes.Prefix.Length..]}")
            );
        Assert.Equal(described.Order(StringComparer.Ordinal), mapped.Order(StringComparer.Ordinal));
    }
}
