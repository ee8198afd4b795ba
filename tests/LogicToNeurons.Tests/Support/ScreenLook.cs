using System.Globalization;
using LogicToNeurons.Source;
using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Support;

/// <summary>How a screen is looked at, as tests write it: <c>80x24_en</c>, <c>40x10_zh_ascii</c>.</summary>
internal sealed record ScreenLook(int Width, int Height, Language Language, GlyphSet Glyphs)
{
    public static ScreenLook Of(string text)
    {
        var parts = text.Split('_');
        var size = parts[0].Split('x');
        return new ScreenLook(
            int.Parse(size[0], CultureInfo.InvariantCulture),
            int.Parse(size[1], CultureInfo.InvariantCulture),
            parts.Contains("zh") ? Language.Chinese : Language.English,
            parts.Contains("ascii") ? GlyphSet.Ascii : GlyphSet.Unicode);
    }
}
