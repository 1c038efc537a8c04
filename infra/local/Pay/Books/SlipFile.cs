namespace Aims.Local;

/// <summary>Saves the deposit slip of the cheques that were entered.</summary>
internal sealed class SlipFile(ApiClient api, string folder)
{
    /// <summary>The slip of the day of the cheques.</summary>
    /// <returns>Its path; null when there was no cheque.</returns>
    public async Task<string?> SaveAsync(PaymentProgram program, CancellationToken stop)
    {
        if (program.Scenes.FirstOrDefault(scene => scene.Delivery is Delivery.Cheque) is not { Day: var day })
        {
            return null;
        }

        var path = Path.Combine(folder, $"remise-cheques-{day.ToIso()}.pdf");
        await File.WriteAllBytesAsync(path, await api.BytesAsync($"cheques/slip?date={day.ToIso()}", stop), stop);
        return path;
    }
}
