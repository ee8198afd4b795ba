using System.Globalization;
using System.Text;
using LogicToNeurons.Levels.Hack;
using LogicToNeurons.Networks.Layers;
using LogicToNeurons.Source;

namespace LogicToNeurons.Tests.Support;

/// <summary>Programs, processors and computers of the Hack platform for tests.</summary>
internal static class HackPrograms
{
    /// <summary>Gets numbers of 16 bits at which something may go wrong.</summary>
    public static ushort[] Edges { get; } =
        [0, 1, 2, 3, 7, 0x00FF, 0x0100, 0x5555, 0x7FFE, 0x7FFF, 0x8000, 0x8001, 0xAAAA, 0xFF00, 0xFFFD, 0xFFFE, 0xFFFF];

    /// <summary>Gets the processor of <c>programs/hack</c>.</summary>
    public static HackCpu Cpu { get; } = HackCpu.Shipped();

    /// <summary>Gets its network.</summary>
    public static Network Network { get; } = HackNeurons.Compile(Cpu).Value!.Compiled.Network;

    /// <summary>Reads a text.</summary>
    public static Outcome<HackProgram> Read(string text) => HackProgram.Read(new SourceText("my.hack", text));

    /// <summary>A program of words.</summary>
    public static HackProgram Of(params int[] words) =>
        Read(string.Join('\n', words.Select(word => Convert.ToString(word, 2).PadLeft(16, '0')))).Value!;

    /// <summary>A program that comes with the tool.</summary>
    public static HackProgram Shipped(string name) => Read(File.ReadAllText(Repository.PathOf("programs", "hack", $"{name}.hack"))).Value!;

    /// <summary>An instruction that computes.</summary>
    /// <param name="computation">a and the six bits of the ALU.</param>
    /// <param name="goals">A, D, memory.</param>
    /// <param name="jump">Less, equal, greater.</param>
    public static int Compute(int computation, int goals, int jump) => (0b111 << 13) | (computation << 6) | (goals << 3) | jump;

    /// <summary>An instruction of any kind; the bits that do nothing are as they like.</summary>
    public static ushort Any(Random random) => random.Next(3) switch
    {
        0 => (ushort)random.Next(1 << 15),
        1 => (ushort)random.Next(64),
        _ => (ushort)((1 << 15) | random.Next(1 << 15)),
    };

    /// <summary>A program of any instructions, jumps to near places among them.</summary>
    public static HackProgram Random(Random random, int length) => Of([.. Enumerable.Range(0, length).Select(_ => (int)Any(random))]);

    /// <summary>The three computers at the beginning of a program.</summary>
    public static HackMachine[] All(HackProgram program) =>
        [new HackEmulator(program), new HackGates(program, Cpu), new HackNeurons(program, Cpu, Network)];

    /// <summary>The processor of <c>programs/hack</c> with one text of one chip replaced.</summary>
    public static Outcome<HackCpu> Changed(string chip, string was, string becomes)
    {
        return HackCpu.Read("CPU.hdl", Open("CPU.hdl").Value!, Open);

        Outcome<byte[]> Open(string path)
        {
            var file = Repository.PathOf("programs", "hack", path);
            if (!File.Exists(file))
            {
                return Hdl.Missing(path);
            }

            var text = File.ReadAllText(file);
            var isIt = path == $"{chip}.hdl";
            Assert.True(!isIt || text.Contains(was, StringComparison.Ordinal), $"{chip}.hdl doesn't hold '{was}'.");
            return Encoding.UTF8.GetBytes(isIt ? text.Replace(was, becomes, StringComparison.Ordinal) : text);
        }
    }

    /// <summary>The instructions of a listing, with its labels resolved.</summary>
    public static IEnumerable<string> Listed(string name)
    {
        var labels = new Dictionary<string, int> { ["SCREEN"] = 16_384, ["KBD"] = 24_576 };
        var code = new List<string>();
        foreach (var line in File.ReadLines(Repository.PathOf("programs", "hack", $"{name}.txt")).Select(line => line.Split("//")[0].Trim()))
        {
            if (line.StartsWith('('))
            {
                labels.Add(line.Trim('(', ')'), code.Count);
            }
            else if (line.Length > 0)
            {
                code.Add(line);
            }
        }

        return code.Select(line => line.StartsWith('@') && labels.TryGetValue(line[1..], out var place) ? string.Create(CultureInfo.InvariantCulture, $"@{place}") : line);
    }
}
