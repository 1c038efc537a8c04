namespace Aims.Banking;

/// <summary>A file of others: its beginning can be looked at, and no more than a bounded number of bytes is read of it.</summary>
internal sealed class BankFileStream(Stream file) : Stream
{
    /// <summary>The most bytes of a file: 64 MiB, some 50,000 entries with all that banks write.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int StartLength = 1_024;

    private ReadOnlyMemory<byte> _start;
    private long _read;
    private int _line = 1;

    /// <summary>What else is looked at in the bytes that pass.</summary>
    public MarkupGuard? Guard { get; set; }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes, fewer only when the file is shorter. They are read again afterwards.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(CancellationToken stop)
    {
        var start = new byte[StartLength];
        var length = await file.ReadAtLeastAsync(start, StartLength, throwOnEndOfStream: false, stop);
        _start = start.AsMemory(0, length);
        return _start;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = Math.Min(_start.Length, buffer.Length);
        if (length > 0)
        {
            _start[..length].CopyTo(buffer);
            _start = _start[length..];
        }
        else
        {
            length = await file.ReadAsync(buffer, cancellationToken);
        }

        Look(buffer.Span[..length]);
        return length;
    }

    private void Look(ReadOnlySpan<byte> bytes)
    {
        _read += bytes.Length;
        if (_read > MostBytes)
        {
            throw new BankFileFaultException(_line, $"a file must have at most {MostBytes / 1024 / 1024} MiB");
        }

        if (Guard?.WhyNot(bytes) is { } rule)
        {
            throw new BankFileFaultException(_line, rule);
        }

        _line += bytes.Count((byte)'\n');
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
