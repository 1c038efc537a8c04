namespace Aims.Storage;

/// <summary>Where one logical mail stands.</summary>
public enum MailState
{
    /// <summary>About to be sent. Found later without an outcome, nobody knows whether it left.</summary>
    Intended,

    /// <summary>The provider was not reached or was too busy: it has not left, and will be tried again.</summary>
    Waiting,

    /// <summary>Taken by the provider.</summary>
    Accepted,

    /// <summary>Refused for good: a person must act.</summary>
    Refused,

    /// <summary>It may have left: never blindly repeated.</summary>
    Uncertain,

    /// <summary>It came back: bounced, or dropped by the provider.</summary>
    Bounced,
}
