namespace Aims.Billing;

/// <summary>A managed-service contract: every field of article 7 and what billing needs.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Customer">Who is billed.</param>
/// <param name="Start">First day of the service, included.</param>
/// <param name="End">Last day of the service, included; null while nobody has ended it.</param>
/// <param name="Terms">What was agreed about time and money.</param>
/// <param name="Servers">1 to 300 entries, in the order of the invoice lines.</param>
/// <param name="InitialReferent">Référent client initial.</param>
/// <param name="CurrentReferent">The one of today, when it is another.</param>
/// <param name="CustomerComments">Commentaires client.</param>
/// <param name="SellerComments">Commentaires AIM&amp;S Informatique.</param>
/// <param name="Signature">Date, place, signatory and quality.</param>
public sealed record Contract(
    ContractId Id,
    Customer Customer,
    DateOnly Start,
    DateOnly? End,
    ContractTerms Terms,
    EquatableList<Server> Servers,
    Referent InitialReferent,
    Referent? CurrentReferent,
    string? CustomerComments,
    string? SellerComments,
    Signature Signature
)
{
    /// <summary>The most server entries a contract may hold: a document must fit in one row of the ledger (spec §6).</summary>
    public const int MostServers = 300;

    /// <summary>The contact of today.</summary>
    public Referent Referent => CurrentReferent ?? InitialReferent;

    /// <summary>The first month billed here: that of the start, or later for a contract taken over from elsewhere.</summary>
    public BillingPeriod FirstPeriod => Terms.FirstBilledPeriod ?? BillingPeriod.Of(Start);

    /// <summary>The month of the end, the last one owed; null while open-ended.</summary>
    public BillingPeriod? LastPeriod => End is { } end ? BillingPeriod.Of(end) : null;

    /// <summary>The part of a month inside the contract, as printed.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The month is outside the contract.</exception>
    public DateRange Printed(BillingPeriod period)
    {
        var first = Start > period.First ? Start : period.First;
        var last = End is { } end && end < period.Last ? end : period.Last;
        return new DateRange(first, last);
    }

    /// <summary>The servers in force on a day, in the order of the contract.</summary>
    public IEnumerable<Server> ServersOn(DateOnly day) => Servers.Where(server => server.IsInForce(day));
}
