using System.Globalization;
using System.Text.RegularExpressions;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Circuits.Library;

/// <summary>What docs/circuits.md says of the library is so.</summary>
public sealed partial class LibraryDocTests
{
    private static readonly string Text = File.ReadAllText(Repository.PathOf("docs", "circuits.md"));

    public static TheoryData<string, string, int, int> Circuits()
    {
        var data = new TheoryData<string, string, int, int>();
        foreach (Match row in Row().Matches(Text))
        {
            data.Add(row.Groups["name"].Value, row.Groups["ports"].Value, Number(row.Groups["gates"]), Number(row.Groups["depth"]));
        }

        return data;
    }

    public static TheoryData<string, int, int, int> Adders()
    {
        var adders = AdderName().Matches(Text.Split('\n').First(line => line.StartsWith("| bits |", StringComparison.Ordinal))).Select(match => match.Groups[1].Value).ToList();
        var data = new TheoryData<string, int, int, int>();
        foreach (Match row in AdderRow().Matches(Text))
        {
            foreach (var (adder, size) in adders.Zip(AdderSize().Matches(row.Groups[2].Value)))
            {
                data.Add(adder, Number(row.Groups[1]), Number(size.Groups[1]), Number(size.Groups[2]));
            }
        }

        return data;
    }

    [Fact]
    public void Table_HasEveryCircuitOfTheLibrary()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("src", "LogicToNeurons.Circuits", "Library"), "*.gates").Select(path => Path.GetFileNameWithoutExtension(path));
        Assert.Equal(files.Order(StringComparer.Ordinal), Row().Matches(Text).Select(row => row.Groups["name"].Value.Split('<')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(4 * 4, Adders().Count);
    }

    [Theory]
    [MemberData(nameof(Circuits))]
    public void Table_Circuit_HasThosePortsAndThatSize(string name, string ports, int gates, int depth)
    {
        var netlist = LibraryCircuit.Of(Filled(name)).Netlist;
        Assert.Equal(Filled(ports), $"({PortsOf(netlist.Inputs)}) -> ({PortsOf(netlist.Outputs)})");
        var size = NetlistStatistics.Of(netlist);
        Assert.Equal((gates, depth), (size.Gates, size.Depth));
    }

    [Theory]
    [MemberData(nameof(Adders))]
    public void Adders_Size_IsThatOne(string adder, int bits, int gates, int depth)
    {
        var size = NetlistStatistics.Of(LibraryCircuit.Of($"{adder}<{bits}>").Netlist);
        Assert.Equal((gates, depth), (size.Gates, size.Depth));
    }

    private static string Filled(string text) => Parameter().Replace(text, match => match.Value switch
    {
        "n * 2 ** k" => "64",
        "2 ** k" => "8",
        "2 * n" => "16",
        "n" => "8",
        _ => "3",
    });

    private static string PortsOf(IEnumerable<Port> ports) =>
        string.Join(", ", ports.Select(port => port.IsBus ? string.Create(CultureInfo.InvariantCulture, $"{port.Name}[{port.Width}]") : port.Name));

    private static int Number(Capture capture) => int.Parse(capture.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?m)^\| `(?<name>[^`]+)` \| `(?<ports>\([^`]*)` \| [^|]+ \| (?<gates>\d+) \| (?<depth>\d+) \|$")]
    private static partial Regex Row();

    [GeneratedRegex(@"(?m)^\| (\d+) \|((?: \d+ / \d+ \|){4})$")]
    private static partial Regex AdderRow();

    [GeneratedRegex(@"(\d+) / (\d+)")]
    private static partial Regex AdderSize();

    [GeneratedRegex("`(\\w+)`")]
    private static partial Regex AdderName();

    [GeneratedRegex(@"n \* 2 \*\* k|2 \*\* k|2 \* n|(?<=[\[<, ])[nk](?=[\],>])")]
    private static partial Regex Parameter();
}
