namespace Aims.Local;

/// <summary>How the program is called.</summary>
internal static class Usage
{
    /// <summary>For <c>--help</c>.</summary>
    public const string Text = """
        dotnet run --project infra/local [-- VERB OPTIONS]

        month (default)      runs a month: contracts in, PDFs and mails out
          --month 2026-12      the month that is played
          --contracts FILE     contracts and prices (default: infra/local/samples/contracts.json)
          --generate N         N contracts that are made up, instead of a file
          --seed N             of what is made up (default: 1)
          --out DIR            where PDFs and mails are put (default: out)
          --data DIR           where the emulator keeps its data (default: nowhere)
          --json FILE          the report as JSON
        pay                  runs a month, then has it paid: signed webhooks and cheques in, accounts and a deposit slip out
          --notifications M    M webhooks that are made up, sixteen at once, instead of the story; with --generate
          ...                  every option of month
        story                plays four months of one who does not pay in time and of a neighbour who does; prints what happened when
          --month 2026-11      the first of the months
          --out DIR            where PDFs, statements and mails are put (default: out)
          --json FILE          the events as JSON
        collect              runs a month until its direct debits have left: pain.008 files out, and the files that a bank answers with
          --out DIR            where the files for and from the bank are put (default: out/bank)
          --data DIR           where the emulator keeps its data for bank, begun anew (default: DIR/data of --out)
          ...                  every other option of month
        bank FILE            brings a file of the bank (pain.002, camt.053, camt.054, CFONB 120) to the data that collect left
          --on 2026-12-16      the day on which it comes, at 08:00 (default: the day after the last one it tells of)
          --out DIR            what collect was given (default: out/bank)
          --data DIR           what collect was given (default: DIR/data of --out)
        serve                stays up as a stand-in of the Functions host on http://127.0.0.1:7071
          --port N             another port
          --operations-port N  where the stand-in of operations takes orders (default: 7079)
          --data DIR           where the emulator keeps its data (default: nowhere)
        """;
}
