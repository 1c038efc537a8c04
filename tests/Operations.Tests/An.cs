using Aims.Testing;

namespace Aims.Operations.Tests;

/// <summary>A sound order to begin from.</summary>
internal static class An
{
    public static OrderSheet Order { get; } =
        new(
            new ContractId("C-0042"),
            7,
            ServiceChange.Suspend,
            "Boulangerie \"Lefèvre\" & Fils",
            "La facture F2026-000123 n’a pas été réglée à son échéance, le 15\u00A0décembre\u00A02026.",
            A.Day("2026-12-16"),
            [
                new OrderedServer("SRV-WEB-01", "Debian", "12", "serveur web", "Silver"),
                new OrderedServer("SRV-SQL-01", "Windows Server", "2025", "base de données", "Bronze+"),
            ],
            IsSpecimen: true
        );
}
