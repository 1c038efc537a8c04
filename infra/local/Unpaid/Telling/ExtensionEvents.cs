namespace Aims.Local;

/// <summary>Extensions that were asked for, or granted.</summary>
internal static class ExtensionEvents
{
    /// <summary>What is new.</summary>
    public static IEnumerable<StoryEvent> Of(Change change)
    {
        foreach (var extension in change.After.Extensions)
        {
            var before = change.Before.Extensions.FirstOrDefault(it =>
                it.Document == extension.Document && it.RequestedOn == extension.RequestedOn
            );
            var what = $"{extension.Document} until {extension.Until.ToIso()} ({extension.Reference})";
            if (before is null)
            {
                yield return change.Event(
                    EventKind.ExtensionRequested,
                    null,
                    $"{extension.RequestedBy} asks on {extension.RequestedOn.ToIso()} for {what}"
                );
            }

            if (extension.GrantedBy is { } person && before?.GrantedBy is null)
            {
                yield return change.Event(
                    EventKind.ExtensionGranted,
                    null,
                    $"{person} grants on {extension.GrantedOn?.ToIso()} {what}. {change.Explanation}"
                );
            }
        }
    }
}
