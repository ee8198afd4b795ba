using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Circuits.Formats;

/// <summary>Names of circuits in files.</summary>
internal static class FormatNames
{
    /// <summary>The name of a file without its folder and its ending; never empty.</summary>
    public static string OfFile(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        return name is "" or "-" ? "circuit" : name;
    }

    /// <summary>A circuit's name as letters, digits and <c>_</c>: <c>RippleAdder_8</c> for <c>RippleAdder&lt;8&gt;</c>.</summary>
    public static string OfCircuit(Netlist netlist)
    {
        var name = string.Concat(netlist.Name.Select(character => char.IsAsciiLetterOrDigit(character) ? character : '_')).Trim('_');
        return name.Length == 0 ? "circuit" : char.IsAsciiDigit(name[0]) ? "_" + name : name;
    }
}
