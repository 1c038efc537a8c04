using Aims.Billing;

namespace Aims.Functions;

/// <summary>An extension as accounting records it, asked for or granted (R9): <c>POST /invoices/{number}/extension</c>.</summary>
internal static class HandExtension
{
    /// <summary>Reads a body, or every fault. Who grants it is named: a grant has no default.</summary>
    public static Checked<Extension> Read(
        WriteRequest write,
        DocumentNumber document,
        Account account,
        DateOnly today
    ) =>
        write.Read(json =>
            JsonFields.Read(
                json,
                fields =>
                {
                    var extension = Read(fields, document);
                    // What is recorded already was sound when it was: asked again it is answered again.
                    foreach (var fault in account.Extensions.Contains(extension) ? [] : extension.Check(account, today))
                    {
                        fields.Add(fault.Path, fault.Rule);
                    }

                    return extension;
                }
            )
        );

    private static Extension Read(JsonFields fields, DocumentNumber document)
    {
        var extension = new Extension(
            document,
            fields.Date("requestedOn"),
            fields.Text("requestedBy"),
            fields.Date("until"),
            fields.Text("reference"),
            fields.OptionalText("grantedBy"),
            fields.OptionalDate("grantedOn")
        );
        if (extension.GrantedBy is null != extension.GrantedOn is null)
        {
            fields.Add("grantedBy", "goes with grantedOn: a named person, on a day");
        }

        return extension;
    }
}
