using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Aims.Payments;

/// <summary>Asks GoCardless' API about payments, since its events do not say their amount.</summary>
/// <param name="http">Carries the requests; its time-out is when an answer is given up.</param>
/// <param name="address"><see cref="Live"/> or <see cref="Sandbox"/>.</param>
/// <param name="accessToken">A read-only token is enough.</param>
public sealed class GoCardlessClient(HttpClient http, Uri address, string accessToken)
{
    private const string Version = "2015-07-06";

    /// <summary>Where real money moves.</summary>
    public static Uri Live { get; } = new("https://api.gocardless.com/");

    /// <summary>Where none does.</summary>
    public static Uri Sandbox { get; } = new("https://api-sandbox.gocardless.com/");

    /// <summary>A payment; null when GoCardless does not know it.</summary>
    /// <param name="paymentId">GoCardless' own id, <c>PM…</c>; one that cannot be an id of theirs is not asked for.</param>
    /// <param name="stop">Gives up.</param>
    /// <exception cref="HttpRequestException">GoCardless cannot be reached, or answers with another failure.</exception>
    /// <exception cref="InvalidDataException">The answer is not such a payment; names the field.</exception>
    public async Task<GoCardlessPayment?> FindAsync(string paymentId, CancellationToken stop)
    {
        // A reference may be "..", which would be another address.
        if (!PaymentId.IsReference(paymentId) || paymentId.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, $"payments/{paymentId}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        request.Headers.Add("GoCardless-Version", Version);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using var response = await http.SendAsync(request, stop);
        if (response.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }

        response.EnsureSuccessStatusCode();
        return Read(await response.Content.ReadAsByteArrayAsync(stop), paymentId);
    }

    private static GoCardlessPayment Read(byte[] body, string paymentId)
    {
        try
        {
            using var json = JsonDocument.Parse(HalfSurrogates.Replaced(body));
            return Read(json.RootElement, paymentId);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("GoCardless' answer is not JSON in UTF-8.", e);
        }
    }

    private static GoCardlessPayment Read(JsonElement root, string paymentId)
    {
        var faults = new List<Fault>();
        var fields = new ProviderFields(root, "", faults).Within("payments");
        if (fields.Reference("id") != paymentId)
        {
            fields.Add("id", "must be the payment that was asked for");
        }

        var payment = new GoCardlessPayment(
            fields.Amount("amount"),
            fields.Currency("currency"),
            InvoiceNumbers.In(fields.Within("metadata").Text("invoice", PaymentEvent.LongestText)),
            fields.Text("reference") ?? fields.Text("description", PaymentEvent.LongestText)
        );
        return faults.Count == 0
            ? payment
            : throw new InvalidDataException($"GoCardless' answer about {paymentId}: {string.Join("; ", faults)}.");
    }
}
