using Aims.Testing;

namespace Aims.Storage.Tests;

public sealed class NoticeJsonTests
{
    public static TheoryData<NoticeKind> Kinds() => [.. Enum.GetValues<NoticeKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_written_reads_back_equal(NoticeKind kind)
    {
        var facts = SampleNotice.Of(kind, DefaultEnd.Cured);
        Assert.Equal(facts, NoticeJson.Read(NoticeJson.Write(facts)));
    }

    /// <summary>Rows from before there were such notices read, and are written again, as they were.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Only_a_debit_says_its_day_and_its_mandate(NoticeKind kind)
    {
        var json = NoticeJson.Write(SampleNotice.Of(kind));
        var isDebit = kind == NoticeKind.DebitAgain;
        Assert.Equal(isDebit, json.Contains("\"collectionDate\"", StringComparison.Ordinal));
        Assert.Equal(isDebit, json.Contains("\"mandate\"", StringComparison.Ordinal));
    }
}
