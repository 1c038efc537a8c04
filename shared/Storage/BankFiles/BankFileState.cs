namespace Aims.Storage;

/// <summary>Where a file of the bank stands.</summary>
public enum BankFileState
{
    /// <summary>The next run reads it.</summary>
    Waiting,

    /// <summary>All that it says was taken.</summary>
    Read,

    /// <summary>It breaks a rule: nothing of it was taken.</summary>
    Refused,
}
