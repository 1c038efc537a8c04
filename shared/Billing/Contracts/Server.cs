namespace Aims.Billing;

/// <summary>A server under managed service, as it is during some days (contract, article 7.2).</summary>
/// <remarks>A change of level or of agreed price is a second entry of the same name that begins where the first one ends.</remarks>
/// <param name="Name">Nom du serveur, at most 60 characters.</param>
/// <param name="OperatingSystem">Operating system.</param>
/// <param name="Version">Version of the operating system.</param>
/// <param name="Role">Rôle du serveur.</param>
/// <param name="Level">Niveau de l'infogérance.</param>
/// <param name="From">First day, included.</param>
/// <param name="Until">Last day, included; null while it goes on.</param>
/// <param name="AgreedMonthlyPrice">Price excl. VAT agreed for this server instead of the price list's.</param>
/// <param name="Alerts">Alertes.</param>
/// <param name="Comments">Commentaires.</param>
public sealed record Server(
    string Name,
    string OperatingSystem,
    string Version,
    string Role,
    Level Level,
    DateOnly From,
    DateOnly? Until,
    Money? AgreedMonthlyPrice,
    string? Alerts,
    string? Comments
)
{
    /// <summary>Whether this entry is the one in force on <paramref name="day"/>.</summary>
    public bool IsInForce(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Whether two entries share a day.</summary>
    public bool Overlaps(Server other) =>
        (Until is null || other.From <= Until) && (other.Until is null || From <= other.Until);
}
