namespace Aims.Documents;

/// <summary>A row of the slip.</summary>
/// <param name="Order">1 for the first: the cheques lie in this order behind the slip.</param>
/// <param name="Line">The cheque.</param>
internal readonly record struct NumberedCheque(int Order, ChequeSlipLine Line);
