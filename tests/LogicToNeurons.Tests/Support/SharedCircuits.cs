using LogicToNeurons.Circuits.Formats;
using LogicToNeurons.Circuits.Netlists;

namespace LogicToNeurons.Tests.Support;

/// <summary>The benchmark netlists of EPFL and ISCAS: in the folder that L2N_CIRCUITS names, or else in <c>../shared/circuits</c> beside the repository.</summary>
internal static class SharedCircuits
{
    public static readonly string[] Files =
    [
        "epfl/adder.aig", "epfl/adder.blif", "epfl/bar.aig", "epfl/ctrl.aig", "epfl/dec.aig", "epfl/i2c.aig", "epfl/i2c.blif", "epfl/i2c_best.blif", "epfl/multiplier.aig",
        "epfl/priority.aig", "epfl/sin.aig", "epfl/voter.aig", "iscas/c6288.bench", "iscas/s38417.bench",
    ];

    public static string Folder => Environment.GetEnvironmentVariable("L2N_CIRCUITS") ?? Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "circuits"));

    /// <summary>Gets why the tests that need them can't run; null if they can. It is the line that a test run shows for each.</summary>
    public static string? Missing => Directory.Exists(Folder) ? null
        : "NOT TESTED: the benchmark circuits are not here. Set L2N_CIRCUITS to the folder that holds epfl and iscas.";

    public static Netlist Read(string name)
    {
        var path = PathOf(name);
        var document = CircuitFiles.Read(path, File.ReadAllBytes(path), _ => throw new InvalidOperationException("It imports nothing.")).Value;
        return Assert.IsType<Netlist>(document?.Build(null).Value);
    }

    public static string PathOf(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.True(File.Exists(path), $"{path} is missing: L2N_CIRCUITS must name the folder that holds epfl and iscas");
        return path;
    }
}
