using System.Collections.Immutable;

namespace LogicToNeurons.Networks.Compilation.Tables;

/// <summary>The checked-in table, unfolded from its 222 classes to all 65,536 functions.</summary>
internal sealed class SmallFunctionTable
{
    private const string Resource = "tables/functions4.txt";

    private readonly byte[] _places = new byte[65536];

    private SmallFunctionTable(ImmutableArray<FunctionClass> classes)
    {
        Classes = classes;
        for (var place = 0; place < classes.Length; place++)
        {
            foreach (var transform in LeafTransform.All)
            {
                var table = transform.Apply(classes[place].Representative);
                _places[table] = _places[table ^ 0xffff] = (byte)place;
            }
        }

        for (var table = 0; table < Costs.Length; table++)
        {
            Costs[table] = (byte)classes[_places[table]].Cost;
        }
    }

    /// <summary>Gets the table, read at its first use.</summary>
    public static SmallFunctionTable Instance { get; } = Read();

    /// <summary>Gets the classes, by rising representative.</summary>
    public ImmutableArray<FunctionClass> Classes { get; }

    /// <summary>Gets the neurons that each function costs, 0 to 3.</summary>
    public byte[] Costs { get; } = new byte[65536];

    /// <summary>The class of a function.</summary>
    public FunctionClass ClassOf(ushort table) => Classes[_places[table]];

    private static SmallFunctionTable Read()
    {
        using var stream = typeof(SmallFunctionTable).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The resource {Resource} is missing.");
        using var reader = new StreamReader(stream);
        var classes = ImmutableArray.CreateBuilder<FunctionClass>();
        while (reader.ReadLine() is { } line)
        {
            classes.Add(FunctionClass.Parse(line));
        }

        return new SmallFunctionTable(classes.ToImmutable());
    }
}
