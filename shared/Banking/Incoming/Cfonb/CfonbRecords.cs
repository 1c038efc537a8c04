using System.Runtime.CompilerServices;
using System.Text;

namespace Aims.Banking;

/// <summary>The records of a CFONB file, 120 characters each, with or without line ends between them (CR, LF or both).</summary>
internal sealed class CfonbRecords(BankFileStream file, CancellationToken stop)
{
    private const int BufferLength = 16 * 1024;

    private readonly byte[] _buffer = new byte[BufferLength];
    private int _at;
    private int _end;
    private int _line = 1;

    /// <summary>The line that is being read, from 1; without line ends the number of the record.</summary>
    public int Line => _line;

    /// <summary>All records in their order.</summary>
    /// <exception cref="BankFileFaultException">A line has another length, or lines follow where none began.</exception>
    public async IAsyncEnumerable<CfonbRecord> ReadAsync(
        [EnumeratorCancellation] CancellationToken enumeration = default
    )
    {
        bool? hasLines = null;
        while (await SkipLineEndsAsync(hasLines != false))
        {
            var record = await RecordAsync();
            hasLines ??= _at < _end ? IsLineEnd(_buffer[_at]) : null;
            if (hasLines == true && _at < _end && !IsLineEnd(_buffer[_at]))
            {
                throw WrongLength();
            }

            enumeration.ThrowIfCancellationRequested();
            yield return record;
            _line += hasLines == false ? 1 : 0;
        }
    }

    private async Task<CfonbRecord> RecordAsync()
    {
        // One more, to see whether the line ends there.
        await FillAsync(CfonbRecord.Length + 1);
        var bytes = _buffer.AsMemory(_at, Math.Min(CfonbRecord.Length, _end - _at));
        if (bytes.Length < CfonbRecord.Length || bytes.Span.ContainsAny((byte)'\r', (byte)'\n'))
        {
            throw WrongLength();
        }

        _at += CfonbRecord.Length;
        return new CfonbRecord(Encoding.Latin1.GetString(bytes.Span), _line);
    }

    private BankFileFaultException WrongLength() =>
        new(_line, $"a line must have {CfonbRecord.Length} characters (CFONB), in ISO-8859-1");

    /// <summary>Goes over the ends of lines, and the mark that old systems put at the end of a file; no when nothing is left.</summary>
    private async Task<bool> SkipLineEndsAsync(bool areAllowed)
    {
        while (true)
        {
            await FillAsync(2);
            if (_at == _end || (_buffer[_at] == 0x1A && _end - _at == 1))
            {
                return false;
            }

            if (!areAllowed || !IsLineEnd(_buffer[_at]))
            {
                return true;
            }

            var isPair = _end - _at > 1 && _buffer[_at] == '\r' && _buffer[_at + 1] == '\n';
            _at += isPair ? 2 : 1;
            _line++;
        }
    }

    private async Task FillAsync(int needed)
    {
        if (_end - _at >= needed)
        {
            return;
        }

        _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        while (_end < needed && await file.ReadAsync(_buffer.AsMemory(_end), stop) is > 0 and var length)
        {
            _end += length;
        }
    }

    private static bool IsLineEnd(byte letter) => letter is (byte)'\r' or (byte)'\n';
}
