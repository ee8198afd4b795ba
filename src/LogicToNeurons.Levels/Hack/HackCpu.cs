using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;
using LogicToNeurons.Source;

namespace LogicToNeurons.Levels.Hack;

/// <summary>A processor of the Hack computer as gates, built from its HDL, and where its words are; never changes.</summary>
public sealed class HackCpu
{
    private const string Prefix = "hack/";

    internal HackCpu(Netlist netlist, HackPins pins) => (Netlist, Pins) = (netlist, pins);

    /// <summary>Gets the gates.</summary>
    public Netlist Netlist { get; }

    /// <summary>Gets where its words are.</summary>
    public HackPins Pins { get; }

    /// <summary>The processor that comes with this library.</summary>
    public static HackCpu Shipped()
    {
        var bytes = OpenShipped("CPU.hdl").Value!;
        return Read("CPU.hdl", bytes, OpenShipped).Value!;
    }

    /// <summary>Builds a processor from its HDL.</summary>
    /// <param name="fileName">Its name; other chips are looked up beside it.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="open">Reads another file.</param>
    /// <returns>The processor; or what is wrong with its HDL, or that its pins or registers aren't those of the platform.</returns>
    public static Outcome<HackCpu> Read(string fileName, byte[] bytes, Func<string, Outcome<byte[]>> open)
    {
        var document = CircuitFiles.Read(fileName, bytes, open);
        var built = document.Value?.Build(null);
        var said = document.Diagnostics.AddRange(built?.Diagnostics ?? []);
        if (built?.Value is not { } netlist)
        {
            return new Outcome<HackCpu>(null, said);
        }

        var cpu = Of(netlist, fileName);
        return cpu with { Diagnostics = said.AddRange(cpu.Diagnostics) };
    }

    /// <summary>Finds a processor's words.</summary>
    /// <param name="netlist">The processor.</param>
    /// <param name="fileName">What diagnostics call it.</param>
    public static Outcome<HackCpu> Of(Netlist netlist, string fileName)
    {
        ArgumentNullException.ThrowIfNull(netlist);
        var pins = HackPinFinder.Find(netlist, fileName);
        return pins.Value is { } found ? new HackCpu(netlist, found) : new Outcome<HackCpu>(null, pins.Diagnostics);
    }

    // A chip that isn't there is one of the built-in ones.
    private static Outcome<byte[]> OpenShipped(string path)
    {
        using var stream = typeof(HackCpu).Assembly.GetManifestResourceStream(Prefix + path);
        if (stream is null)
        {
            return new Outcome<byte[]>(null, SourceFile.Explain(path, new FileNotFoundException()) is { } missing ? [missing] : []);
        }

        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
