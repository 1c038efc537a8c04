namespace Aims.Local;

/// <summary>What somebody does, and when.</summary>
internal sealed record PlannedAct(DateTimeOffset At, Act Act);
