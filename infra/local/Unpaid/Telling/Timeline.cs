namespace Aims.Local;

/// <summary>What happened between two looks: a pure function of both.</summary>
internal static class Timeline
{
    /// <summary>Everything that is new, in the order in which it is told.</summary>
    /// <param name="before">The look before; null at the beginning.</param>
    /// <param name="after">The look now.</param>
    public static IReadOnlyList<StoryEvent> Between(Snapshot? before, Snapshot after) =>
        [
            .. after
                .Accounts.SelectMany(account =>
                    Of(
                        new Change(
                            before?.Account(account.Contract) ?? AccountSeen.Empty(account.Contract),
                            account,
                            after
                        )
                    )
                )
                .OrderBy(it => it.Kind),
        ];

    private static IEnumerable<StoryEvent> Of(Change change) =>
        MoneyEvents
            .Of(change)
            .Concat(ExtensionEvents.Of(change))
            .Concat(DefaultEvents.Of(change))
            .Concat(OrderEvents.Of(change))
            .Concat(NoticeEvents.Of(change));
}
