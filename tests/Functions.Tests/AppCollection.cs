namespace Aims.Functions.Tests;

#pragma warning disable CA1711 // What xunit calls a collection.
[CollectionDefinition(nameof(AppCollection))]
public sealed class AppCollection : ICollectionFixture<AppFixture>;
