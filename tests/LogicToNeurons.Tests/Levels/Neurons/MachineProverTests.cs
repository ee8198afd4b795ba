using LogicToNeurons.Levels.Neurons;
using LogicToNeurons.Levels.Neurons.Forms;
using LogicToNeurons.Levels.Neurons.Proving;
using LogicToNeurons.Tests.Support;

namespace LogicToNeurons.Tests.Levels.Neurons;

public class MachineProverTests
{
    [Theory]
    [InlineData(8, 16)]
    [InlineData(8, 256)]
    [InlineData(16, 32)]
    [InlineData(32, 8)]
    [InlineData(32, 256)]
    public void FindUnproved_RandomPrograms_FindsNone(int width, int memory)
    {
        for (var seed = 0; seed < Scale.Of(3, 30); seed++)
        {
            var image = Programs.Image(RandomPrograms.Text(new Random(seed), width, memory, 1 + (10 * seed % 61)));
            var block = MachineProver.FindUnproved(NeuronMachinesOf.Image(image).Words, default);
            Assert.True(block is null, $"{block?.Name}\n{image.Source.Text}");
        }
    }

    [Theory]
    [InlineData(8, 40)]
    [InlineData(16, 8)]
    [InlineData(32, 4)]
    public void Proves_ChangedWeight_FailsUnlessNothingChanges(int width, int states)
    {
        var machine = NeuronMachinesOf.Text(FormattableString.Invariant($".width {width}\n.memory 8\n") + NeuronMachinesOf.EveryOperation);
        var random = new Random(width);
        var caught = machine.Blocks.ToDictionary(block => block.Name, _ => 0);
        foreach (var block in machine.Blocks)
        {
            foreach (var value in block.Neurons.Select(neuron => neuron.Value).Concat(block.Outputs))
            {
                var changed = Changed(value.Definition!, random);
                WordForm DefinitionOf(WordValue one) => ReferenceEquals(one, value) ? changed : one.Definition!;
                if (!MachineProver.Proves(block, DefinitionOf))
                {
                    caught[block.Name]++;
                }
                else
                {
                    Assert.True(IsSame(machine, DefinitionOf, random, states), $"{block.Name}: {value.Name} = {value.Definition} became {changed}");
                }
            }
        }

        Assert.All(caught, one => Assert.True(one.Value > 0, one.Key));
    }

    [Fact]
    public void FindMiswired_ChangedWeight_NamesABlockOfTheNeuron()
    {
        var machine = NeuronMachinesOf.Text(".width 8\n.memory 8\n" + NeuronMachinesOf.EveryOperation);
        var network = machine.Network;
        Assert.Null(MachineProver.FindMiswired(machine.Words, network));
        for (var neuron = 0; neuron < network.NeuronCount; neuron++)
        {
            var row = network.Neurons[neuron];
            var changed = network.WithNeurons(network.Neurons.WithWeight(neuron, row.Signals[0], row.Weights[0] + 1));
            var names = machine.HomesOf(neuron).Select(home => machine.Blocks[home.Block].Name);
            Assert.Contains(MachineProver.FindMiswired(machine.Words, changed)?.Name, names);
        }
    }

    // One weight or the constant, a little or much.
    private static WordForm Changed(WordForm form, Random random)
    {
        var at = random.Next(form.Terms.Length + 1);
        var change = random.Next(4) switch
        {
            0 => 1,
            1 => -1,
            2 => random.Next(2, 9),
            _ => -random.Next(2, 9),
        };
        return at == form.Terms.Length ? form + change : form + (change * WordForm.Of(form.Terms[at].Value));
    }

    private static bool IsSame(MachineOfNeurons machine, Func<WordValue, WordForm> definitionOf, Random random, int states)
    {
        var columns = machine.Columns.ToArray();
        var (original, changed) = (new WordEvaluation(value => value.Definition!), new WordEvaluation(definitionOf));
        for (var state = 0; state < states; state++)
        {
            var amounts = Array.ConvertAll(columns, column => NeuronMachinesOf.RandomAmount(column, random));
            original.Begin(columns, amounts);
            changed.Begin(columns, amounts);
            if (machine.NextForms.Any(form => form.Amount(original.AmountOf) != form.Amount(changed.AmountOf)))
            {
                return false;
            }
        }

        return true;
    }
}
