using Aims.EInvoicing;

namespace Aims.Functions;

/// <summary>The approved platform, where one is configured.</summary>
/// <param name="gateway">The way to it; null: documents go by e-mail only.</param>
internal sealed class EInvoicePlatform(IEInvoiceGateway? gateway)
{
    public bool IsOn => gateway is not null;

    public IEInvoiceGateway Gateway =>
        gateway ?? throw new InvalidOperationException("No platform is configured (EInvoicing:Gateway).");
}
