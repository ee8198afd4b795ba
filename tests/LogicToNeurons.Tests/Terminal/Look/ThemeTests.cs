using LogicToNeurons.Terminal.Look;

namespace LogicToNeurons.Tests.Terminal.Look;

public sealed class ThemeTests
{
    private static readonly int[] Named =
    [
        0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
        0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ];

    public static TheoryData<ColorDepth, Tone> Colored => new()
    {
        { ColorDepth.Palette, Tone.Dark },
        { ColorDepth.Palette, Tone.Light },
        { ColorDepth.Sixteen, Tone.Dark },
        { ColorDepth.Sixteen, Tone.Light },
    };

    [Theory]
    [MemberData(nameof(Colored))]
    public void Style_EveryRole_CanBeRead(ColorDepth depth, Tone tone)
    {
        var theme = Theme.Of(depth, tone);
        var (text, ground) = tone == Tone.Dark ? (0xFFFFFF, 0x000000) : (0x000000, 0xFFFFFF);
        foreach (var role in Enum.GetValues<Role>())
        {
            var style = theme[role];
            var contrast = Contrast(Rgb(style.Foreground, text), Rgb(style.Background, ground));
            var wanted = role is Role.Muted or Role.Border ? 3 : 4.5;
            Assert.True(contrast >= wanted, $"{role}: {contrast:F2} is less than {wanted}");
        }
    }

    // Terminals' own colours are seldom pure: grey text must be readable on our bars, and our text on a grey or cream background.
    [Theory]
    [InlineData(Tone.Dark, 0xC0C0C0, 0x282828)]
    [InlineData(Tone.Light, 0x303030, 0xFDF6E3)]
    public void Style_OnOrdinaryBackgrounds_CanBeRead(Tone tone, int text, int ground)
    {
        var theme = Theme.Of(ColorDepth.Palette, tone);
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.Border))
        {
            var style = theme[role];
            var contrast = Contrast(Rgb(style.Foreground, text), Rgb(style.Background, ground));
            Assert.True(contrast >= (role == Role.Muted ? 3 : 4), $"{role}: {contrast:F2}");
        }
    }

    [Fact]
    public void Style_NormalText_HasTheTerminalsOwnColors()
    {
        foreach (var depth in Enum.GetValues<ColorDepth>())
        {
            Assert.Equal(Style.Plain, Theme.Of(depth, Tone.Dark)[Role.Normal]);
            Assert.Equal(Style.Plain, Theme.Of(depth, Tone.Light)[Role.Normal]);
        }
    }

    [Theory]
    [MemberData(nameof(Colored))]
    [InlineData(ColorDepth.None, Tone.Dark)]
    public void Style_WhatMustBeToldApart_LooksDifferent(ColorDepth depth, Tone tone)
    {
        var theme = Theme.Of(depth, tone);
        Role[] roles = [Role.Normal, Role.Muted, Role.Selection, Role.Current, Role.Changed, Role.Read, Role.Fault, Role.Match];
        Assert.Equal(roles.Length, roles.Select(role => theme[role]).Distinct().Count());
        Assert.NotEqual(theme[Role.Border], theme[Role.Focus]);
    }

    [Fact]
    public void Style_WithoutColors_HasNone()
    {
        var theme = Theme.Of(ColorDepth.None, Tone.Light);
        Assert.All(Enum.GetValues<Role>(), role => Assert.Equal((Color.Default, Color.Default), (theme[role].Foreground, theme[role].Background)));
    }

    [Theory]
    [InlineData("xterm-256color", null, null, ColorDepth.Palette)]
    [InlineData("tmux-256color", null, "", ColorDepth.Palette)]
    [InlineData("xterm", "truecolor", null, ColorDepth.Palette)]
    [InlineData("xterm", "24bit", null, ColorDepth.Palette)]
    [InlineData("xterm", "yes", null, ColorDepth.Sixteen)]
    [InlineData("linux", null, null, ColorDepth.Sixteen)]
    [InlineData(null, null, null, ColorDepth.Sixteen)]
    [InlineData("dumb", "truecolor", null, ColorDepth.None)]
    [InlineData("vt100", null, null, ColorDepth.None)]
    [InlineData("xterm-256color", "truecolor", "1", ColorDepth.None)]
    public void DepthOf_Environments_IsKnown(string? term, string? colorTerm, string? noColor, ColorDepth expected) =>
        Assert.Equal(expected, TerminalEnvironment.DepthOf(name => name switch { "TERM" => term, "COLORTERM" => colorTerm, "NO_COLOR" => noColor, _ => null }));

    [Theory]
    [InlineData(null, null, Tone.Dark)]
    [InlineData(null, "15;0", Tone.Dark)]
    [InlineData(null, "0;15", Tone.Light)]
    [InlineData(null, "0;default;7", Tone.Light)]
    [InlineData(null, "0;8", Tone.Dark)]
    [InlineData(null, "0;default", Tone.Dark)]
    [InlineData(null, "0;", Tone.Dark)]
    [InlineData("light", "15;0", Tone.Light)]
    [InlineData("dark", "0;15", Tone.Dark)]
    [InlineData("pink", "0;15", Tone.Light)]
    public void ToneOf_Environments_IsKnown(string? theme, string? colors, Tone expected) =>
        Assert.Equal(expected, TerminalEnvironment.ToneOf(name => name switch { "L2N_THEME" => theme, "COLORFGBG" => colors, _ => null }));

    private static int Rgb(Color color, int own) => color.Index switch
    {
        -1 => own,
        < 16 => Named[color.Index],
        < 232 => (Level((color.Index - 16) / 36) << 16) | (Level((color.Index - 16) / 6 % 6) << 8) | Level((color.Index - 16) % 6),
        _ => (8 + ((color.Index - 232) * 10)) * 0x010101,
    };

    private static int Level(int step) => step == 0 ? 0 : 55 + (step * 40);

    // WCAG 2: (lighter + 0.05) / (darker + 0.05) of relative luminances.
    private static double Contrast(int one, int other)
    {
        var (light, dark) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double Luminance(int rgb) => (0.2126 * Linear(rgb >> 16)) + (0.7152 * Linear((rgb >> 8) & 255)) + (0.0722 * Linear(rgb & 255));

    private static double Linear(int part) => part / 255.0 is var value && value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
