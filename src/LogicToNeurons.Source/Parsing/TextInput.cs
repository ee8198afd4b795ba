using Sprache;

namespace LogicToNeurons.Source.Parsing;

/// <summary>A part of a source text as Sprache's input; every character is read in its ASCII form (<see cref="FullWidth"/>).</summary>
public sealed class TextInput : IInput, IEquatable<IInput>
{
    private readonly int _end;
    private Dictionary<object, object>? _memos;

    /// <summary>Opens a part of a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="span">The part that is read; positions count from the start of the whole text.</param>
    public TextInput(SourceText source, TextSpan span)
        : this(source, span.Start, span.End)
    {
    }

    private TextInput(SourceText source, int position, int end)
    {
        Text = source;
        Position = position;
        _end = end;
    }

    /// <summary>Gets the whole text.</summary>
    public SourceText Text { get; }

    /// <inheritdoc/>
    public string Source => Text.Text;

    /// <inheritdoc/>
    public char Current => FullWidth.ToAscii(Text.Text[Position]);

    /// <inheritdoc/>
    public bool AtEnd => Position >= _end;

    /// <inheritdoc/>
    public int Position { get; }

    /// <inheritdoc/>
    public int Line => Text.PositionOf(Position).Line;

    /// <inheritdoc/>
    public int Column => Text.PositionOf(Position).Column;

    /// <inheritdoc/>
    public IDictionary<object, object> Memos => _memos ??= [];

    /// <summary>Gets the characters that are left, as written.</summary>
    public ReadOnlySpan<char> Rest => Text.Text.AsSpan(Position, _end - Position);

    /// <inheritdoc/>
    public IInput Advance() => Advance(1);

    /// <summary>The input some characters further on.</summary>
    public TextInput Advance(int count) => count == 0 ? this : new TextInput(Text, Position + count, _end);

    /// <inheritdoc/>
    public bool Equals(IInput? other) => other is TextInput input && input.Position == Position && ReferenceEquals(input.Text, Text);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IInput);

    /// <inheritdoc/>
    public override int GetHashCode() => Position;
}
