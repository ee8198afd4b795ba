using System.Text;
using LogicToNeurons.Source.Layout;
using LogicToNeurons.Terminal.Cells;
using LogicToNeurons.Terminal.Look;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Terminal.Cells;

public class CellGridTests
{
    private static readonly Rune[] Runes = [.. "ab ─▸中文字，😀é\u0301\u200D\uFE0F\u202E\t\u0007\u00AD\uE000".EnumerateRunes()];

    [Theory]
    [InlineData(GlyphSet.Unicode)]
    [InlineData(GlyphSet.Ascii)]
    public void Put_Anything_LeavesNoHalfOfAWideCharacterAlone(GlyphSet glyphs)
    {
        for (var seed = 0; seed < Scale.Of(300, 20_000); seed++)
        {
            var random = new Random(seed);
            var grid = new CellGrid(random.Next(1, 9), random.Next(1, 4), glyphs);
            for (var i = 0; i < 40; i++)
            {
                var clip = new Area(random.Next(-1, 4), random.Next(-1, 2), random.Next(10), random.Next(5));
                grid.Put(random.Next(-3, 11), random.Next(-1, 5), Runes[random.Next(Runes.Length)], Role.Normal, random.Next(2) == 0 ? clip : grid.Area);
                AssertWhole(grid, seed);
            }
        }
    }

    [Theory]
    [InlineData(GlyphSet.Unicode)]
    [InlineData(GlyphSet.Ascii)]
    public void Put_AnyRune_TakesTheColumnsThatDisplayWidthCounts(GlyphSet glyphs)
    {
        var grid = new CellGrid(4, 1, glyphs);
        for (var value = 1; value <= 0x10FFFF; value++)
        {
            if (Rune.IsValid(value))
            {
                var rune = new Rune(value);
                Assert.Equal(DisplayWidth.Of(rune), grid.Put(1, 0, rune, Role.Normal, grid.Area));
            }
        }
    }

    [Theory]
    [InlineData(0, "a", "a 文")]
    [InlineData(1, "a", " a文")]
    [InlineData(1, "国", " 国")]
    [InlineData(2, "国", "中国")]
    public void Put_OverOneHalf_BlanksTheOther(int x, string text, string shown)
    {
        var grid = new CellGrid(4, 1);
        new Canvas(grid).Write(0, 0, "中文");
        new Canvas(grid).Write(x, 0, text);
        Assert.Equal(shown + "\n", grid.ToText());
    }

    [Fact]
    public void Put_WideCharacterHalfOutside_IsABlank()
    {
        var grid = new CellGrid(3, 1);
        new Canvas(grid).Write(0, 0, "abc");
        new Canvas(grid).Write(2, 0, "中");
        Assert.Equal("ab\n", grid.ToText());
    }

    [Theory]
    [InlineData("a\u0007b", "a·b")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\u202Eb\u200Dc", "abc")]
    [InlineData("e\u0301x", "e\u0301x")]
    [InlineData("中\u0301x", "中\u0301x")]
    [InlineData("\uFFFDx", "·x")]
    public void Put_WhatTerminalsShowInTheirOwnWay_NeverGetsIn(string text, string shown)
    {
        var grid = new CellGrid(10, 1);
        new Canvas(grid).Write(0, 0, text);
        Assert.Equal(shown + "\n", grid.ToText());
    }

    [Fact]
    public void Paint_Area_KeepsTheCharacters()
    {
        var grid = new CellGrid(3, 2);
        new Canvas(grid).Write(0, 0, "abc");
        grid.Paint(new Area(1, 0, 9, 9), Role.Fault);
        Assert.Equal("abc\n\n", grid.ToText());
        Assert.Equal(" !!\n !!\n", grid.ToRoles());
    }

    private static void AssertWhole(CellGrid grid, int seed)
    {
        for (var y = 0; y < grid.Height; y++)
        {
            for (var x = 0; x < grid.Width; x++)
            {
                var cell = grid[x, y];
                var isAfterWide = x > 0 && !grid[x - 1, y].IsRightHalf && DisplayWidth.Of(grid[x - 1, y].Rune) == 2;
                Assert.True(cell.IsRightHalf == isAfterWide, $"seed {seed}, cell {x},{y}: {grid.ToText()}");
                var isWide = !cell.IsRightHalf && DisplayWidth.Of(cell.Rune) == 2;
                Assert.True(!isWide || x + 1 < grid.Width, $"seed {seed}: a half outside");
            }
        }
    }
}
