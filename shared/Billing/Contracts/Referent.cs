namespace Aims.Billing;

/// <summary>The customer's named contact (contract, article 7.1).</summary>
/// <param name="FirstName">Prénom.</param>
/// <param name="LastName">Nom.</param>
/// <param name="Position">Qualité.</param>
/// <param name="Phone">Téléphone professionnel, when given.</param>
/// <param name="Mobile">Mobile, when given.</param>
/// <param name="Email">Where notices go.</param>
public sealed record Referent(
    string FirstName,
    string LastName,
    string Position,
    string? Phone,
    string? Mobile,
    EmailAddress Email
)
{
    /// <summary>First and last name.</summary>
    public string FullName => $"{FirstName} {LastName}";
}
