namespace Aims.Local;

/// <summary>What is going to be played.</summary>
/// <param name="Scenes">In the order of playing; their days never decrease.</param>
/// <param name="Together">How many are sent at once.</param>
/// <param name="Told">What becomes of documents, by number, for people to read.</param>
/// <param name="Missing">What cannot be played for want of a document.</param>
internal sealed record PaymentProgram(
    IReadOnlyList<Scene> Scenes,
    int Together,
    IReadOnlyDictionary<string, string> Told,
    IReadOnlyList<string> Missing
)
{
    /// <summary>What the scenes are, for people.</summary>
    public string What => Scenes.All(scene => scene.Delivery is Delivery.Webhook) ? "webhooks" : "webhooks and cheques";

    /// <summary>Nothing to tell of single documents.</summary>
    public PaymentProgram(IReadOnlyList<Scene> scenes, int together)
        : this(scenes, together, new Dictionary<string, string>(StringComparer.Ordinal), []) { }
}
