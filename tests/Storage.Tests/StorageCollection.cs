namespace Aims.Storage.Tests;

#pragma warning disable CA1711 // What xunit calls a collection.
[CollectionDefinition(nameof(StorageCollection))]
public sealed class StorageCollection : ICollectionFixture<StorageFixture>;
