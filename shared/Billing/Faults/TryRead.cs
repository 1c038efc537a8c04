namespace Aims.Billing;

/// <summary>How a text becomes a value: false when it breaks the rule.</summary>
public delegate bool TryRead<T>(string text, out T value);
