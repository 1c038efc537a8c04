namespace Aims.Local;

/// <summary>What should become of a webhook.</summary>
internal enum Fate
{
    /// <summary>It is in the accounts.</summary>
    Taken,

    /// <summary>It waits for a person, with its reason.</summary>
    Parked,

    /// <summary>It is signed with another secret: refused at the door.</summary>
    Forged,
}
