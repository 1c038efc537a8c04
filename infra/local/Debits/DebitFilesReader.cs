namespace Aims.Local;

/// <summary>Reads files of direct debits, and what became of each of their debits, through the API.</summary>
internal sealed class DebitFilesReader(ApiClient api)
{
    /// <summary>Every file decided on days, both included, in the order of their ids.</summary>
    public async Task<IReadOnlyList<DebitFileSeen>> ReadAsync(DateOnly from, DateOnly to, CancellationToken stop)
    {
        var listed = await api.GetAsync($"debits/files?from={from.ToIso()}&to={to.ToIso()}", stop);
        var files = new List<DebitFileSeen>();
        foreach (var id in listed.Items("files").Select(file => file.Text("id")).Order(StringComparer.Ordinal))
        {
            files.Add(DebitFileSeen.Of(await api.GetAsync($"debits/files/{id}", stop)));
        }

        return files;
    }
}
