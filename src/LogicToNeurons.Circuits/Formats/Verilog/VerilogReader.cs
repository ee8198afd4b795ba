using LogicToNeurons.Circuits.Formats.Flat;
using LogicToNeurons.Source;

namespace LogicToNeurons.Circuits.Formats.Verilog;

/// <summary>Reads structural Verilog as ABC and Yosys write it: modules of gates, assignments, instances and clocked registers.</summary>
internal sealed class VerilogReader
{
    private readonly FlatFile _file;
    private readonly VerilogTokens _tokens;
    private readonly List<VerilogModule> _modules = [];
    private FlatCircuit? _marked;

    private VerilogReader(SourceText source)
    {
        _file = new FlatFile(source.FileName, source);
        _tokens = new VerilogTokens(_file, source);
    }

    /// <summary>Reads a text.</summary>
    public static Outcome<CircuitDocument> Read(SourceText source) => new VerilogReader(source).Read();

    private Outcome<CircuitDocument> Read()
    {
        while (!_tokens.IsEnd)
        {
            if (!_tokens.Is("module"))
            {
                _tokens.Fail(Words.Of("format.verilogWord", FlatFile.Shortened(_tokens.Text)));
                SkipToModule();
                continue;
            }

            ReadModule();
        }

        ConnectInstances();
        _file.Main = _marked ?? Uppermost();
        return FlatDocument.Of(_file);
    }

    private void SkipToModule()
    {
        while (!_tokens.IsEnd && !_tokens.Is("module"))
        {
            _tokens.Advance();
        }

        _tokens.Recover();
    }

    private void ReadModule()
    {
        var isMarked = _tokens.TakeTop();
        _tokens.Advance();
        var span = _tokens.Current.Span;
        var isNamed = _tokens.IsName;
        if (!isNamed)
        {
            _tokens.Unexpected();
            _tokens.Recover();
        }

        var circuit = _file.Add(isNamed ? _tokens.Slice(span).ToString() : FormatNames.OfFile(_file.FileName), span);
        if (isNamed)
        {
            _tokens.Advance();
        }

        var module = new VerilogModule(circuit);
        _modules.Add(module);
        _marked = isMarked ? circuit : _marked;
        new VerilogItems(_tokens, module).Read();
        module.Finish(_file);
    }

    private void ConnectInstances()
    {
        var byName = new Dictionary<string, VerilogModule>(StringComparer.Ordinal);
        foreach (var module in _modules)
        {
            byName.TryAdd(module.Circuit.Name, module);
        }

        foreach (var module in _modules)
        {
            foreach (var instance in module.Instances)
            {
                module.Circuit.Instances.Add(instance.Connect(_file, byName.GetValueOrDefault(instance.Module), module));
            }
        }
    }

    // The first module that no other one uses.
    private FlatCircuit? Uppermost()
    {
        var used = _modules.SelectMany(module => module.Instances).Select(instance => instance.Module).ToHashSet(StringComparer.Ordinal);
        return _file.Circuits.Find(circuit => !used.Contains(circuit.Name));
    }
}
