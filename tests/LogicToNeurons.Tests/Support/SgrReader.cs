using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Support;

/// <summary>Reads the parameters of SGR sequences.</summary>
internal static class SgrReader
{
    public static Style Read(Style style, int[] numbers)
    {
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = numbers[i];
            style = number switch
            {
                0 => Style.Plain,
                1 => style with { Emphasis = style.Emphasis | Emphasis.Bold },
                2 => style with { Emphasis = style.Emphasis | Emphasis.Dim },
                4 => style with { Emphasis = style.Emphasis | Emphasis.Underline },
                7 => style with { Emphasis = style.Emphasis | Emphasis.Reverse },
                >= 30 and <= 37 => style with { Foreground = Color.Of(number - 30) },
                >= 90 and <= 97 => style with { Foreground = Color.Of(number - 82) },
                39 => style with { Foreground = Color.Default },
                >= 40 and <= 47 => style with { Background = Color.Of(number - 40) },
                >= 100 and <= 107 => style with { Background = Color.Of(number - 92) },
                49 => style with { Background = Color.Default },
                38 => style with { Foreground = Color.Of(numbers[i + 2]) },
                48 => style with { Background = Color.Of(numbers[i + 2]) },
                _ => style,
            };
            i += number is 38 or 48 ? 2 : 0;
        }

        return style;
    }
}
