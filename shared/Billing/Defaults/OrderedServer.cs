namespace Aims.Billing;

/// <summary>A server as operations are told of it: how to find it, and what it is worth to the customer.</summary>
/// <param name="Name">Nom du serveur.</param>
/// <param name="OperatingSystem">Operating system.</param>
/// <param name="Version">Version of the operating system.</param>
/// <param name="Role">Rôle du serveur.</param>
/// <param name="Level">Niveau de l'infogérance as on the contract: <c>Bronze+</c>.</param>
public sealed record OrderedServer(string Name, string OperatingSystem, string Version, string Role, string Level)
{
    /// <summary>A server of a contract, without its prices and comments, which operations have no need of.</summary>
    public static OrderedServer Of(Server server) =>
        server is null
            ? throw new ArgumentNullException(nameof(server))
            : new(server.Name, server.OperatingSystem, server.Version, server.Role, server.Level.Name());
}
