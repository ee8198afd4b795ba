using System.Globalization;
using System.Runtime.CompilerServices;
using LogicToNeurons.Networks.Compilation.Tables;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Networks.Compilation.Tables;

public sealed class SmallFunctionSearchTests
{
    /// <summary>Makes the checked-in table again: all of it with <c>L2N_FULL=1</c>, a tenth otherwise; <c>L2N_ACCEPT=1</c> writes it.</summary>
    [Fact]
    public void LinesOf_TheTable_AreThoseCheckedIn()
    {
        var file = TableFile();
        if (Environment.GetEnvironmentVariable("L2N_ACCEPT") == "1")
        {
            File.WriteAllText(file, SmallFunctionSearch.TableText());
        }

        var every = Scale.Of(10, 1);
        var lines = File.ReadAllLines(file).Where((_, number) => number % every == 0).ToArray();
        Assert.Equal(lines, SmallFunctionSearch.LinesOf(lines.Select(line => ushort.Parse(line.AsSpan(0, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void TheTable_HasALineForEachClass()
    {
        Assert.Equal(222, File.ReadAllLines(TableFile()).Length);
    }

    private static string TableFile([CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, "../../../../../src/LogicToNeurons.Networks/Compilation/Tables/functions4.txt");
}
