using System.Text;
using Aims.Storage;

namespace Aims.Functions;

/// <summary>Moves messages that failed too often from the poison queues to the parked list, where a person sees and replays them.</summary>
/// <remarks>A timer and not a queue function: a message that is not base64 would never reach one.</remarks>
public sealed class ParkPoison(PoisonQueues poison, ParkedTable parked, TimeProvider clock, ILogger<ParkPoison> log)
    : ITimerFunction
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <inheritdoc />
    public async Task RunAsync(string run, CancellationToken stop)
    {
        foreach (var queue in StorageNames.Queues)
        {
            for (
                var messages = await poison.ReceiveAsync(queue, stop);
                messages.Count > 0;
                messages = await poison.ReceiveAsync(queue, stop)
            )
            {
                foreach (var message in messages)
                {
                    var (text, reason) = Read(message.Body.ToString());
                    var key = ParkedKeys.Message(queue, text);
                    await parked.ParkAsync(new Parked(key, reason, clock.GetUtcNow(), queue, text), stop);
                    await poison.DeleteAsync(queue, message, stop);
                    ParkPoisonLog.Parked(log, queue, key, reason);
                }
            }
        }
    }

    /// <summary>The text as a function would have read it; as it is on the wire when no function could.</summary>
    private static (string Text, string Reason) Read(string raw)
    {
        try
        {
            return (Strict.GetString(Convert.FromBase64String(raw)), "failed too often; see the log of the function");
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            return (raw, "is not base64 of UTF-8: no function can read it");
        }
    }
}
