namespace Aims.Billing;

/// <summary>How levels are shown.</summary>
public static class Levels
{
    /// <summary>As on the contract: <c>Bronze+</c>.</summary>
    public static string Name(this Level level) => level == Level.BronzePlus ? "Bronze+" : level.ToString();
}
