#pragma warning disable MA0048 // One line of wire form per value type; they are read together.
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Whole cents.</summary>
internal sealed class MoneyConverter : JsonConverter<Money>
{
    public override Money Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Cents);
}

/// <summary>Basis points: 2000 is 20 %.</summary>
internal sealed class VatRateConverter : JsonConverter<VatRate>
{
    public override VatRate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, VatRate value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.BasisPoints);
}

/// <summary><c>2026-12-01/2026-12-31</c>, the interval of ISO 8601, both ends included.</summary>
internal sealed class DateRangeConverter : JsonConverter<DateRange>
{
    public override DateRange Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var ends = reader.GetString()!.Split('/');
        return new DateRange(IsoDate.Parse(ends[0]), IsoDate.Parse(ends[1]));
    }

    public override void Write(Utf8JsonWriter writer, DateRange value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{value.First.ToIso()}/{value.Last.ToIso()}");
}

/// <summary>A value that is its text.</summary>
internal sealed class TextConverter<T>(TryRead<T> read) : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
        read(reader.GetString()!, out var value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A JSON array.</summary>
internal sealed class ListConverter<T> : JsonConverter<EquatableList<T>>
{
    public override EquatableList<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
    {
        var items =
            JsonSerializer.Deserialize(ref reader, TypeInfo(options)) ?? throw new JsonException("An array is null.");
        return new([.. items]);
    }

    public override void Write(Utf8JsonWriter writer, EquatableList<T> value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], TypeInfo(options));

    private static JsonTypeInfo<ICollection<T>> TypeInfo(JsonSerializerOptions options) =>
        (JsonTypeInfo<ICollection<T>>)options.GetTypeInfo(typeof(ICollection<T>));
}
