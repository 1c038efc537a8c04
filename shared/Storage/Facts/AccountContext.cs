using System.Text.Json.Serialization;
using Aims.Billing;

namespace Aims.Storage;

/// <summary>Source-generated metadata of what account and payment rows hold.</summary>
[JsonSerializable(typeof(AccountDocument))]
[JsonSerializable(typeof(AccountPayment))]
[JsonSerializable(typeof(Reduction))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(Extension))]
[JsonSerializable(typeof(Reopening))]
[JsonSerializable(typeof(Default), TypeInfoPropertyName = "DefaultFact")]
[JsonSerializable(typeof(ServiceOrder))]
[JsonSerializable(typeof(Notice))]
[JsonSerializable(typeof(ICollection<CreditedLine>))]
[JsonSerializable(typeof(ICollection<Hold>))]
[JsonSerializable(typeof(ICollection<string>))]
[JsonSerializable(typeof(EquatableList<Allocation>))]
[JsonSerializable(typeof(EquatableList<NamedDocument>))]
[JsonSerializable(typeof(EquatableList<CandidateClaim>))]
[JsonSerializable(typeof(EquatableList<Receipt>))]
[JsonSerializable(typeof(EquatableList<HeldMoney>))]
[JsonSerializable(typeof(ICollection<Allocation>))]
[JsonSerializable(typeof(ICollection<NamedDocument>))]
[JsonSerializable(typeof(ICollection<CandidateClaim>))]
[JsonSerializable(typeof(ICollection<Receipt>))]
[JsonSerializable(typeof(ICollection<HeldMoney>))]
[JsonSerializable(typeof(ICollection<VatSubtotal>))]
[JsonSerializable(typeof(ICollection<Target>))]
[JsonSerializable(typeof(ICollection<Movement>))]
[JsonSerializable(typeof(ICollection<DocumentNumber>))]
internal sealed partial class AccountContext : JsonSerializerContext;
