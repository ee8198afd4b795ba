namespace LogicToNeurons.Circuits.Formats.Flat;

/// <summary>Looks at circuits that stand inside others: none may hold itself, and clocks are found through all levels.</summary>
internal static class FlatStructure
{
    /// <summary>Checks a file in which every net has one driver and every instance its circuit.</summary>
    public static void Check(FlatFile file)
    {
        var order = new FlatOrder(file);
        foreach (var instance in order.Cyclic)
        {
            file.Error("L2N0714", instance.Span, Words.Of("format.insideItself", FlatFile.Shortened(instance.Circuit)));
        }

        if (file.HasErrors)
        {
            return;
        }

        foreach (var circuit in order.Circuits)
        {
            circuit.TotalNets = circuit.NetCount + 1.0 + circuit.Instances.Sum(instance => file.Find(instance.Circuit)!.TotalNets);
            new FlatClocks(file, circuit).Find();
        }
    }
}
