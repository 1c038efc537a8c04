namespace Aims.Billing;

/// <summary>What was concluded about a contract.</summary>
/// <param name="Standing">Where it stands.</param>
/// <param name="Proceedings">What is to be recorded: equal to what was recorded before when there is nothing new.</param>
/// <param name="NewNotices">Notices decided now.</param>
public sealed record Conclusion(Standing Standing, Proceedings Proceedings, EquatableList<Notice> NewNotices);
