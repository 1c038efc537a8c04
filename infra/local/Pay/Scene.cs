namespace Aims.Local;

/// <summary>One thing that reaches the app on a day.</summary>
/// <param name="Day">The day of the app's clock.</param>
/// <param name="Delivery">What reaches it.</param>
internal sealed record Scene(DateOnly Day, Delivery Delivery);
