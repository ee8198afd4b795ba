using System.Collections.Immutable;
using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Source.Diagnostics;
using LogicToNeurons.Source.Parsing;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>Reads a chip, <c>.hdl</c>; a part that can't be read never hides the next.</summary>
internal sealed class HdlParser
{
    private const int WidestBus = 65536;

    private readonly SourceText _source;
    private readonly List<TextSpan> _tokens;
    private readonly List<Diagnostic> _diagnostics = [];
    private int _next;

    private HdlParser(SourceText source) => (_source, _tokens) = (source, HdlTokens.Of(source, isScript: false));

    /// <summary>Reads a text.</summary>
    /// <returns>The chip, or what is wrong with it.</returns>
    public static Outcome<HdlChip> Read(SourceText source)
    {
        var parser = new HdlParser(source);
        var chip = parser.Chip();
        return new Outcome<HdlChip>(parser._diagnostics.Count == 0 ? chip : null, [.. parser._diagnostics]);
    }

    private HdlChip? Chip()
    {
        if (!Expect("CHIP") || Name() is not { } name || !Expect("{"))
        {
            return null;
        }

        var inputs = Is("IN") ? Pins() : [];
        var outputs = Is("OUT") ? Pins() : [];
        var parts = ImmutableArray.CreateBuilder<HdlPart>();
        HdlWord? builtin = null;
        while (_next < _tokens.Count && !Is("}"))
        {
            if (Is("BUILTIN"))
            {
                _next++;
                builtin = Name();
                Expect(";");
            }
            else if (Is("CLOCKED"))
            {
                SkipTo(";");
            }
            else if (Is("PARTS"))
            {
                _next++;
                Expect(":");
            }
            else if (Part() is { } part)
            {
                parts.Add(part);
            }
        }

        if (Expect("}") && _next < _tokens.Count)
        {
            Unexpected("hdl.expected.end");
        }

        return new HdlChip(_source, name.Span, name.Text, inputs, outputs, parts.ToImmutable(), builtin, false);
    }

    private ImmutableArray<HdlPin> Pins()
    {
        var pins = ImmutableArray.CreateBuilder<HdlPin>();
        do
        {
            _next++;
            if (Name() is not { } name)
            {
                SkipTo(";");
                return pins.ToImmutable();
            }

            var isBus = Is("[");
            var width = 1;
            if (isBus)
            {
                _next++;
                width = Number(WidestBus) ?? 1;
                Expect("]");
            }

            pins.Add(new HdlPin(name.Span, name.Text, Math.Max(1, width), isBus));
        }
        while (Is(","));
        Expect(";");
        return pins.ToImmutable();
    }

    private HdlPart? Part()
    {
        var start = Here;
        if (Name() is not { } chip || !Expect("("))
        {
            SkipTo(";");
            return null;
        }

        var connections = ImmutableArray.CreateBuilder<HdlConnection>();
        do
        {
            _next += connections.Count > 0 ? 1 : 0;
            if (Reference() is not { } pin || !Expect("=") || Reference() is not { } signal)
            {
                SkipTo(";");
                return null;
            }

            connections.Add(new HdlConnection(pin, signal));
        }
        while (Is(","));
        if (!Expect(")") || !Expect(";"))
        {
            SkipTo(";");
            return null;
        }

        return new HdlPart(TextSpan.Cover(start, _tokens[_next - 1]), chip, connections.ToImmutable());
    }

    private HdlReference? Reference()
    {
        if (Name() is not { } name)
        {
            return null;
        }

        if (!Is("["))
        {
            return new HdlReference(name.Span, name.Text, null, 0);
        }

        _next++;
        if (Number(WidestBus) is not { } low)
        {
            return null;
        }

        var high = low;
        if (Is(".."))
        {
            _next++;
            if (Number(WidestBus) is not { } end)
            {
                return null;
            }

            high = end;
        }

        return Expect("]") ? new HdlReference(TextSpan.Cover(name.Span, _tokens[_next - 1]), name.Text, Math.Min(low, high), Math.Max(low, high)) : null;
    }

    private TextSpan Here => _next < _tokens.Count ? _tokens[_next] : new TextSpan(_source.Text.Length, 0);

    private bool Is(string token) => _next < _tokens.Count && _source.Slice(_tokens[_next]).SequenceEqual(token);

    private HdlWord? Name()
    {
        if (_next < _tokens.Count && _source.Slice(_tokens[_next]) is [var first, ..] && (char.IsLetter(first) || first == '_'))
        {
            var span = _tokens[_next++];
            return new HdlWord(span, _source.Slice(span).ToString());
        }

        Unexpected("hdl.expected.name");
        return null;
    }

    private int? Number(int most)
    {
        if (_next < _tokens.Count && int.TryParse(_source.Slice(_tokens[_next]), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
        {
            _next++;
            return number;
        }

        Unexpected("hdl.expected.number");
        return null;
    }

    private bool Expect(string token)
    {
        if (Is(token))
        {
            _next++;
            return true;
        }

        Unexpected(Words.Of("hdl.quoted", token));
        return false;
    }

    private void Unexpected(string key) => Unexpected(Words.Of(key));

    private void Unexpected(Phrase expected)
    {
        var message = _next < _tokens.Count
            ? Words.Of("hdl.unexpected", Quote.Shortened(_source.Slice(Here)), expected)
            : Words.Of("hdl.ended", expected);
        _diagnostics.Add(Diagnostic.At(_source, Here, "L2N0750", Severity.Error, message));
    }

    // Behind the next such sign, or before the end of the chip.
    private void SkipTo(string token)
    {
        while (_next < _tokens.Count && !Is(token) && !Is("}"))
        {
            _next++;
        }

        _next += Is(token) ? 1 : 0;
    }
}
