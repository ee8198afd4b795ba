using System.Text;

namespace LogicToNeurons.Terminal.Look;

/// <summary>ASCII stand-ins for the signs that screens are drawn with, each one column wide as the sign itself.</summary>
public static class AsciiGlyphs
{
    /// <summary>The stand-in of a sign; any other character stays.</summary>
    public static Rune Of(Rune rune) => rune.Value switch
    {
        '─' or '┄' => new Rune('-'),
        '│' or '┊' => new Rune('|'),
        '┌' or '┐' or '└' or '┘' or '├' or '┤' or '┬' or '┴' or '┼' or '╭' or '╮' or '╰' or '╯' => new Rune('+'),
        '┃' or '┏' or '┓' or '┗' or '┛' => new Rune('#'),
        '═' or '━' => new Rune('='),
        '▶' or '▸' or '›' or '→' => new Rune('>'),
        '◀' or '◂' or '←' => new Rune('<'),
        '▲' or '↑' => new Rune('^'),
        '▼' or '↓' => new Rune('v'),
        '●' => new Rune('@'),
        '○' => new Rune('o'),
        '◆' => new Rune('%'),
        '◇' => new Rune('&'),
        '✓' => new Rune('v'),
        '✗' => new Rune('x'),
        '…' => new Rune('~'),
        '·' => new Rune('.'),
        '×' => new Rune('*'),
        '÷' => new Rune('/'),
        '≠' => new Rune('#'),
        '≤' => new Rune('<'),
        '≥' => new Rune('>'),
        '⏎' => new Rune('='),
        '█' => new Rune('H'),
        '■' or '▓' => new Rune('#'),
        '▒' => new Rune('='),
        '░' => new Rune('-'),
        _ => rune,
    };
}
