using System.Collections.Immutable;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Hdl;

/// <summary>A chip as written.</summary>
/// <param name="Source">Its file.</param>
/// <param name="NameSpan">Where its name stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Inputs">Its input pins.</param>
/// <param name="Outputs">Its output pins.</param>
/// <param name="Parts">What it is made of.</param>
/// <param name="Builtin">The built-in chip that it stands for; null if it has parts.</param>
/// <param name="IsBuiltin">Whether it is a built-in chip itself, made of built-in chips whatever stands beside.</param>
internal sealed record HdlChip(
    SourceText Source,
    TextSpan NameSpan,
    string Name,
    ImmutableArray<HdlPin> Inputs,
    ImmutableArray<HdlPin> Outputs,
    ImmutableArray<HdlPart> Parts,
    HdlWord? Builtin,
    bool IsBuiltin);

/// <summary>A pin of a chip: <c>a[16]</c>.</summary>
/// <param name="Span">Where its name stands.</param>
/// <param name="Name">Its name.</param>
/// <param name="Width">Its width, 1 or more.</param>
/// <param name="IsBus">Whether the width is written.</param>
internal sealed record HdlPin(TextSpan Span, string Name, int Width, bool IsBus);

/// <summary>A word and its place.</summary>
/// <param name="Span">The place.</param>
/// <param name="Text">The word.</param>
internal sealed record HdlWord(TextSpan Span, string Text);

/// <summary>A part: <c>Nand(a=x, b=y, out=z);</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Chip">What it is.</param>
/// <param name="Connections">What its pins are connected to.</param>
internal sealed record HdlPart(TextSpan Span, HdlWord Chip, ImmutableArray<HdlConnection> Connections);

/// <summary>What a pin of a part is connected to: <c>a[0..7]=x[8..15]</c>.</summary>
/// <param name="Pin">The part's pin.</param>
/// <param name="Signal">The chip's pin, a name inside it, <c>true</c> or <c>false</c>.</param>
internal sealed record HdlConnection(HdlReference Pin, HdlReference Signal);

/// <summary>A name, perhaps with some of its bits: <c>x</c>, <c>x[3]</c>, <c>x[0..7]</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">The name.</param>
/// <param name="Low">The lowest bit; null for all.</param>
/// <param name="High">The highest bit.</param>
internal sealed record HdlReference(TextSpan Span, string Name, int? Low, int High);
