using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace LogicToNeurons.Terminal.Input;

/// <summary>Turns the bytes that a VT terminal sends into events. How the bytes are cut into pieces makes no difference.</summary>
/// <remarks>
/// Never throws, takes time linear in the bytes, and swallows unknown sequences whole: no part of one becomes a key. Bytes that
/// aren't UTF-8 are dropped. An escape may be a key or the start of a sequence; only time tells, see <see cref="Patience"/>.
/// </remarks>
public sealed class VtParser
{
    private const byte Escape = 0x1B;
    // Longer strings than any reply of a terminal end, so that a lost terminator costs little.
    private const int StringLimit = 4096;

    private static readonly TimeSpan KeyPatience = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan SequencePatience = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan PastePatience = TimeSpan.FromSeconds(1);

    private readonly Queue<InputEvent> _events = new();
    private readonly VtParameters _parameters = new();
    private readonly PasteBuffer _paste = new();
    private readonly Utf8Collector _utf8 = new();
    private readonly byte[] _mouse = new byte[3];
    private VtState _state;
    private bool _isAlt;
    private byte _opener;
    private int _length;

    /// <summary>
    /// Gets how long the host waits for more bytes before it calls <see cref="Flush"/>:
    /// <see cref="Timeout.InfiniteTimeSpan"/> if nothing is unfinished.
    /// </summary>
    public TimeSpan Patience => _state switch
    {
        VtState.Ground => Timeout.InfiniteTimeSpan,
        VtState.Escape => KeyPatience,
        VtState.Paste => PastePatience,
        VtState.Csi or VtState.Ss3 or VtState.LinuxFunction or VtState.OldMouse or VtState.String or VtState.StringEscape => SequencePatience,
    };

    /// <summary>Takes the next event that is complete.</summary>
    public bool TryTake([NotNullWhen(true)] out InputEvent? taken) => _events.TryDequeue(out taken);

    /// <summary>Reads more bytes.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
        {
            Step(one);
        }
    }

    /// <summary>Ends what is unfinished, since nothing followed: an escape is the key, the start of a sequence is a key with Alt, a paste is complete.</summary>
    public void Flush()
    {
        var state = _state;
        _state = VtState.Ground;
        if (state == VtState.Escape)
        {
            if (_isAlt)
            {
                Emit(Key.Escape);
            }

            Emit(Key.Escape);
        }
        else if (state == VtState.Paste)
        {
            _events.Enqueue(_paste.Take());
        }
        else if (state is VtState.Csi or VtState.Ss3 or VtState.String && _length == 0)
        {
            Emit(Key.Character, new Rune((char)_opener), Modifiers.Alt);
        }

        _isAlt &= state == VtState.Ground;
    }

    private void Step(byte one)
    {
        switch (_state)
        {
            case VtState.Ground:
                Ground(one);
                break;
            case VtState.Escape:
                AfterEscape(one);
                break;
            case VtState.Csi:
                Csi(one);
                break;
            case VtState.Ss3:
                Ss3(one);
                break;
            case VtState.LinuxFunction:
                Finish(KeySequences.OfLinux((char)one, AltOnly));
                break;
            case VtState.OldMouse:
                OldMouse(one);
                break;
            case VtState.String:
                InString(one);
                break;
            case VtState.StringEscape:
                AfterString(one);
                break;
            case VtState.Paste when _paste.Add(one):
                Finish(_paste.Take());
                break;
        }
    }

    private Modifiers AltOnly => _isAlt ? Modifiers.Alt : Modifiers.None;

    private void Ground(byte one)
    {
        if (one >= 0x80)
        {
            Continue(one);
            return;
        }

        _isAlt &= !_utf8.IsPartial;
        _utf8.Clear();
        if (one == Escape)
        {
            Begin(VtState.Escape, one);
        }
        else
        {
            _events.Enqueue(KeySequences.OfAscii(one, AltOnly));
            _isAlt = false;
        }
    }

    private void Continue(byte one)
    {
        if (one >= 0xC0 && _utf8.IsPartial)
        {
            _utf8.Clear();
            _isAlt = false;
        }

        var status = _utf8.Add(one, out var rune);
        if (status == OperationStatus.NeedMoreData)
        {
            return;
        }

        // U+0080 to U+009F are controls that no key types.
        if (status == OperationStatus.Done && rune.Value >= 0xA0)
        {
            Emit(Key.Character, rune, AltOnly);
        }

        _isAlt = false;
    }

    private void AfterEscape(byte one)
    {
        switch (one)
        {
            case Escape:
                if (_isAlt)
                {
                    Emit(Key.Escape);
                }

                _isAlt = true;
                break;
            case (byte)'[' or (byte)'O' or (byte)']' or (byte)'P' or (byte)'X' or (byte)'^' or (byte)'_':
                Begin(one == '[' ? VtState.Csi : one == 'O' ? VtState.Ss3 : VtState.String, one);
                break;
            default:
                if (_isAlt)
                {
                    Emit(Key.Escape);
                }

                (_state, _isAlt) = (VtState.Ground, true);
                Ground(one);
                break;
        }
    }

    private void Csi(byte one)
    {
        var isFirst = _length++ == 0;
        if (isFirst && one == '[')
        {
            _state = VtState.LinuxFunction;
        }
        else if (isFirst && one == 'M')
        {
            _state = VtState.OldMouse;
        }
        else if (one is < 0x20 or >= 0x7F)
        {
            Break(one);
        }
        else if (!_parameters.Add(one))
        {
            EndCsi((char)one);
        }
    }

    private void EndCsi(char final)
    {
        if (final == '~' && _parameters.Marker == 0 && _parameters[0] == 200)
        {
            (_state, _isAlt) = (VtState.Paste, false);
        }
        else
        {
            Finish(_parameters.Marker switch
            {
                '<' => MouseSequences.OfSgr(_parameters, final),
                '\0' => KeySequences.OfCsi(_parameters, final, AltOnly),
                _ => null,
            });
        }
    }

    private void Ss3(byte one)
    {
        _length++;
        if (one is < 0x20 or >= 0x7F)
        {
            Break(one);
        }
        else if (one is not ((>= (byte)'0' and <= (byte)'9') or (byte)';') || !_parameters.Add(one))
        {
            Finish(KeySequences.OfSs3(_parameters, (char)one, AltOnly));
        }
    }

    // Terminals that don't know the newer encoding answer with three raw bytes; as keys they would do harm.
    private void OldMouse(byte one)
    {
        _mouse[_length - 1] = one;
        if (++_length == 4)
        {
            Finish(MouseSequences.OfOld(_mouse[0], _mouse[1], _mouse[2]));
        }
    }

    private void InString(byte one)
    {
        _length++;
        if (one == Escape)
        {
            _state = VtState.StringEscape;
        }
        else if (one is 0x07 or 0x18 or 0x1A || _length > StringLimit)
        {
            Finish(null);
        }
    }

    private void AfterString(byte one)
    {
        _state = VtState.Ground;
        if (one != '\\')
        {
            Step(Escape);
            Step(one);
        }
    }

    // A control inside a sequence means that the rest of the sequence was lost.
    private void Break(byte one)
    {
        Finish(null);
        if (one is not (0x18 or 0x1A))
        {
            Step(one);
        }
    }

    private void Begin(VtState state, byte opener)
    {
        (_state, _opener, _length) = (state, opener, 0);
        _parameters.Clear();
    }

    private void Finish(InputEvent? ended)
    {
        (_state, _isAlt) = (VtState.Ground, false);
        if (ended is not null)
        {
            _events.Enqueue(ended);
        }
    }

    private void Emit(Key key, Rune character = default, Modifiers modifiers = Modifiers.None) =>
        _events.Enqueue(new KeyEvent(key, character, modifiers));
}
