using System.Buffers.Binary;
using System.Text;

namespace Portal.Belasting.Circuits;

/// <summary>
/// The few MessagePack types that Blazor's hub protocol "blazorpack" uses, and SignalR's framing: each message stands behind its length
/// in groups of seven bits. Written by hand, because the client package knows JSON and plain MessagePack only.
/// </summary>
internal static class BlazorPack
{
    public const int Invocation = 1;
    public const int Completion = 3;
    public const int Ping = 6;
    public const int Close = 7;

    public static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e");

    public static readonly byte[] PingMessage = Frame(w =>
    {
        w.Array(1);
        w.Int(Ping);
    });

    /// <param name="invocationId">Null when no answer is wanted.</param>
    /// <param name="args">Each null, bool, int, long or string.</param>
    public static byte[] Invoke(string? invocationId, string target, params object?[] args) => Frame(w =>
    {
        w.Array(6);
        w.Int(Invocation);
        w.Map(0);
        w.Value(invocationId);
        w.String(target);
        w.Array(args.Length);
        foreach (var arg in args)
        {
            w.Value(arg);
        }

        w.Array(0);
    });

    /// <summary>Finds one whole message at the start; false when more bytes are needed.</summary>
    public static bool TryFrame(ReadOnlySpan<byte> data, out int start, out int length)
    {
        (start, length) = (0, 0);
        uint value = 0;
        for (var i = 0; i < 5 && i < data.Length; i++)
        {
            value |= (uint)(data[i] & 0x7f) << (7 * i);
            if ((data[i] & 0x80) == 0)
            {
                start = i + 1;
                length = checked((int)value);
                return data.Length - start >= length;
            }
        }

        return false;
    }

    private static byte[] Frame(Action<Writer> body)
    {
        var writer = new Writer();
        body(writer);
        var payload = writer.ToArray();
        List<byte> framed = [];
        var length = (uint)payload.Length;
        for (; length > 0x7f; length >>= 7)
        {
            framed.Add((byte)(length | 0x80));
        }

        framed.Add((byte)length);
        return [.. framed, .. payload];
    }

    private sealed class Writer
    {
        private readonly MemoryStream stream = new();

        public byte[] ToArray() => stream.ToArray();

        public void Value(object? value)
        {
            switch (value)
            {
                case null: stream.WriteByte(0xc0); break;
                case bool b: stream.WriteByte(b ? (byte)0xc3 : (byte)0xc2); break;
                case int i: Int(i); break;
                case long l: Int(l); break;
                case string s: String(s); break;
                default: throw new NotSupportedException(value.GetType().Name);
            }
        }

        public void Int(long value)
        {
            if (value is >= 0 and <= 127)
            {
                stream.WriteByte((byte)value);
                return;
            }

            Span<byte> bytes = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(bytes, value);
            stream.WriteByte(0xd3);
            stream.Write(bytes);
        }

        public void String(string value)
        {
            var utf8 = Encoding.UTF8.GetBytes(value);
            Span<byte> length = stackalloc byte[4];
            BinaryPrimitives.WriteInt32BigEndian(length, utf8.Length);
            stream.WriteByte(0xdb);
            stream.Write(length);
            stream.Write(utf8);
        }

        public void Array(int count) => Short(0x90, count);

        public void Map(int count) => Short(0x80, count);

        private void Short(int type, int count) => stream.WriteByte(count <= 15 ? (byte)(type | count) : throw new NotSupportedException("The driver sends at most fifteen arguments."));
    }
}

/// <summary>Reads one hub message, forward only.</summary>
internal ref struct PackReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;
    private int at;

    private readonly byte Peek => data[at];

    public int Array()
    {
        var type = data[at++];
        return (type & 0xf0) == 0x90 ? type & 0x0f : type switch { 0xdc => U16(), 0xdd => checked((int)U32()), _ => throw Unexpected(type) };
    }

    public long Int()
    {
        var type = data[at++];
        return type switch
        {
            <= 0x7f => type,
            >= 0xe0 => (sbyte)type,
            0xcc => data[at++],
            0xcd => U16(),
            0xce => U32(),
            0xcf => checked((long)U64()),
            0xd0 => (sbyte)data[at++],
            0xd1 => (short)U16(),
            0xd2 => (int)U32(),
            0xd3 => (long)U64(),
            _ => throw Unexpected(type),
        };
    }

    public string? String()
    {
        if (Peek == 0xc0)
        {
            at++;
            return null;
        }

        return Encoding.UTF8.GetString(Raw());
    }

    public bool Bool() => data[at++] switch { 0xc3 => true, 0xc2 => false, var type => throw Unexpected(type) };

    /// <summary>The bytes of a string or a binary value.</summary>
    public ReadOnlySpan<byte> Raw()
    {
        var type = data[at++];
        var length = (type & 0xe0) == 0xa0 ? type & 0x1f : type switch
        {
            0xd9 or 0xc4 => data[at++],
            0xda or 0xc5 => U16(),
            0xdb or 0xc6 => checked((int)U32()),
            _ => throw Unexpected(type),
        };
        var raw = data.Slice(at, length);
        at += length;
        return raw;
    }

    public void Skip()
    {
        switch (Peek)
        {
            case <= 0x7f or >= 0xe0 or (>= 0xcc and <= 0xd3):
                Int();
                break;
            case 0xc0 or 0xc2 or 0xc3:
                at++;
                break;
            case >= 0x80 and <= 0x8f:
                for (var left = 2 * (data[at++] & 0x0f); left > 0; left--)
                {
                    Skip();
                }

                break;
            case (>= 0x90 and <= 0x9f) or 0xdc or 0xdd:
                for (var left = Array(); left > 0; left--)
                {
                    Skip();
                }

                break;
            case 0xca:
                at += 5;
                break;
            case 0xcb:
                at += 9;
                break;
            default:
                Raw();
                break;
        }
    }

    private static InvalidDataException Unexpected(byte type) => new($"unexpected MessagePack type 0x{type:x2}");

    private int U16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    private uint U32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    private ulong U64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    private ReadOnlySpan<byte> Take(int length)
    {
        at += length;
        return data.Slice(at - length, length);
    }
}
