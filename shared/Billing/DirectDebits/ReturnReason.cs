namespace Aims.Billing;

/// <summary>Why a direct debit failed, and what is done about it.</summary>
/// <param name="Code">ISO 20022 reason code (ExternalStatusReason1Code, ExternalReturnReason1Code).</param>
/// <param name="Meaning">In English, to go on a sentence.</param>
/// <param name="Action">What is done about it.</param>
/// <param name="ToDo">What a person does about it, one sentence.</param>
public sealed record ReturnReason(string Code, string Meaning, ReturnAction Action, string ToDo)
{
    /// <summary>Whether the fault is not the payer's: then it is as if nothing had been tried (R11).</summary>
    public bool IsOurFault => Action is ReturnAction.Fix or ReturnAction.Investigate;
}
