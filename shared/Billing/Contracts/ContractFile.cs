namespace Aims.Billing;

/// <summary>What a contract file holds: price lists and contracts.</summary>
/// <param name="Prices">Price lists, by date.</param>
/// <param name="Contracts">Contracts with unique ids.</param>
public sealed record ContractFile(ImmutableArray<PriceList> Prices, ImmutableArray<Contract> Contracts);
