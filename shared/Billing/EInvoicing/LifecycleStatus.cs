namespace Aims.Billing;

/// <summary>A status in the life of an e-invoice (XP Z12-012, MDT-105 of a CDAR message).</summary>
/// <remarks>This seller says 212 himself; every other status comes from the platform, in any order: paid, then refused, is possible.</remarks>
/// <param name="Code">MDT-105.</param>
/// <param name="Name">MDT-106, in French.</param>
/// <param name="IsMandatory">Whether it must reach the tax administration (PPF).</param>
/// <param name="IsTerminal">Whether the administration expects nothing after it.</param>
/// <param name="NeedsReason">Whether a reason (MDT-113) comes with it (BR-FR-CDV-15).</param>
/// <param name="IsOurs">Whether this seller says it.</param>
public sealed record LifecycleStatus(
    int Code,
    string Name,
    bool IsMandatory = false,
    bool IsTerminal = false,
    bool NeedsReason = false,
    bool IsOurs = false
)
{
    /// <summary>« Déposée »: the platform has taken it.</summary>
    public const int Deposited = 200;

    /// <summary>« En litige ».</summary>
    public const int Disputed = 207;

    /// <summary>« Refusée » by the buyer.</summary>
    public const int Refused = 210;

    /// <summary>« Encaissée »: money was received, split by VAT rate (BR-FR-CDV-14).</summary>
    public const int Collected = 212;

    /// <summary>« Rejetée » by a platform: it was not issued.</summary>
    public const int Rejected = 213;

    /// <summary>« Irrecevable »: nobody could read it.</summary>
    public const int Inadmissible = 501;

    /// <summary>Every status, by code. 206 and 208 as code list CL-09 names them.</summary>
    public static EquatableList<LifecycleStatus> All { get; } =
    [
        new(Deposited, "Déposée", IsMandatory: true),
        new(201, "Émise"),
        new(202, "Reçue"),
        new(203, "Mise à disposition"),
        new(204, "Prise en charge"),
        new(205, "Approuvée"),
        new(206, "Approuvée partiellement", NeedsReason: true),
        new(Disputed, "En litige", NeedsReason: true),
        new(208, "Suspendue", NeedsReason: true),
        new(209, "Complétée"),
        new(Refused, "Refusée", IsMandatory: true, IsTerminal: true, NeedsReason: true),
        new(211, "Paiement transmis"),
        new(Collected, "Encaissée", IsMandatory: true, IsOurs: true),
        new(Rejected, "Rejetée", IsMandatory: true, IsTerminal: true, NeedsReason: true),
        new(220, "Annulée"),
        new(221, "Erreur de routage"),
        new(Inadmissible, "Irrecevable", NeedsReason: true),
    ];

    /// <summary>The status of a code; null for one that the norm had not when this was written.</summary>
    public static LifecycleStatus? Find(int code) => All.FirstOrDefault(status => status.Code == code);
}
